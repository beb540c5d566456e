using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;

namespace Marketplace.Moderation.EventHandlers;

[HandlerName("moderation.copy-seller")]
internal sealed class CopySellerWhenShopOpens(ModerationDbContext db) : IHandle<ShopOpened>
{
    public async Task Handle(ShopOpened happened, CancellationToken cancel)
    {
        if (await db.Sellers.FindAsync([happened.SellerId], cancel) is not null) return;
        db.Sellers.Add(new SellerCopy(happened.SellerId, happened.Shop, happened.Name));
    }
}

using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;

namespace Marketplace.Reviews.EventHandlers;

[HandlerName("reviews.copy-seller")]
internal sealed class CopySellerWhenShopOpens(ReviewsDbContext db) : IHandle<ShopOpened>
{
    public async Task Handle(ShopOpened happened, CancellationToken cancel)
    {
        if (await db.Shops.FindAsync([happened.SellerId], cancel) is not null) return;
        db.Shops.Add(new ShopCopy(
            happened.SellerId, happened.Shop, happened.Name, happened.Description, happened.Country, happened.OccurredAt));
    }
}

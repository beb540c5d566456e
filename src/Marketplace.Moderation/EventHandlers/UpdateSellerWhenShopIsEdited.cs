using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.EventHandlers;

[HandlerName("moderation.update-seller")]
internal sealed class UpdateSellerWhenShopIsEdited(ModerationDbContext db) : IHandle<ShopEdited>
{
    public async Task Handle(ShopEdited happened, CancellationToken cancel) =>
        (await db.Sellers.SingleAsync(s => s.SellerId == happened.SellerId, cancel)).Apply(happened);
}

using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.EventHandlers;

[HandlerName("reviews.update-seller")]
internal sealed class UpdateSellerWhenShopIsEdited(ReviewsDbContext db) : IHandle<ShopEdited>
{
    public async Task Handle(ShopEdited happened, CancellationToken cancel) =>
        (await db.Shops.SingleAsync(s => s.SellerId == happened.SellerId, cancel)).Apply(happened);
}

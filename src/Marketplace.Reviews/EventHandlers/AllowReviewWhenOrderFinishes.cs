using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;

namespace Marketplace.Reviews.EventHandlers;

[HandlerName("reviews.allow-review")]
internal sealed class AllowReviewWhenOrderFinishes(ReviewsDbContext db) : IHandle<OrderFinished>
{
    public async Task Handle(OrderFinished happened, CancellationToken cancel)
    {
        // Already there: the refund that follows a finished order was delivered first.
        if (await db.Orders.FindAsync([happened.Order.OrderId], cancel) is not null) return;
        db.Orders.Add(new ReviewableOrder(happened.Order, happened.Facts, OrderStage.Finished, happened.By, happened.OccurredAt));
    }
}

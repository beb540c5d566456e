using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;

namespace Marketplace.Reviews.EventHandlers;

[HandlerName("reviews.allow-review")]
internal sealed class AllowReviewWhenOrderIsRefunded(ReviewsDbContext db) : IHandle<OrderRefunded>
{
    public async Task Handle(OrderRefunded happened, CancellationToken cancel)
    {
        if (await db.Orders.FindAsync([happened.Order.OrderId], cancel) is { } order)
        {
            order.Refund(happened.Facts, happened.By, happened.OccurredAt);
            return;
        }
        db.Orders.Add(new ReviewableOrder(happened.Order, happened.Facts, OrderStage.Refunded, happened.By, happened.OccurredAt));
    }
}

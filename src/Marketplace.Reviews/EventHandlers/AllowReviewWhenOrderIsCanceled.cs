using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;

namespace Marketplace.Reviews.EventHandlers;

[HandlerName("reviews.allow-review")]
internal sealed class AllowReviewWhenOrderIsCanceled(ReviewsDbContext db) : IHandle<OrderCanceled>
{
    public async Task Handle(OrderCanceled happened, CancellationToken cancel)
    {
        if (await db.Orders.FindAsync([happened.Order.OrderId], cancel) is not null) return;
        db.Orders.Add(new ReviewableOrder(happened.Order, happened.Facts, OrderStage.Canceled, happened.By, happened.OccurredAt));
    }
}

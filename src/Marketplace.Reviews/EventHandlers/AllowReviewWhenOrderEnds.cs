using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.EventHandlers;

/// <summary>An ended order can be reviewed. A finished one can still be refunded; the refund wins, whichever event arrives first.</summary>
[HandlerName("reviews.allow-review", Together = true)]
internal sealed class AllowReviewWhenOrderEnds(ReviewsDbContext db, IOptions<LevelOptions> levels) : IHandle<OrderFinished>, IHandle<OrderCanceled>, IHandle<OrderRefunded>
{
    public Task Handle(OrderFinished happened, CancellationToken cancel) => Allow(happened.Order, happened.Facts, OrderStage.Finished, happened.By, happened, cancel, happened.IsPaid);

    /// <summary>A custom order that wasn't paid in time was never a deal.</summary>
    public static bool Concerns(OrderCanceled happened) => happened.By != Party.Clock;

    public Task Handle(OrderCanceled happened, CancellationToken cancel) => Allow(happened.Order, happened.Facts, OrderStage.Canceled, happened.By, happened, cancel, !happened.IsUnpaid);

    public Task Handle(OrderRefunded happened, CancellationToken cancel) => Allow(happened.Order, happened.Facts, OrderStage.Refunded, happened.By, happened, cancel);

    private async Task Allow(OrderSummary order, OrderFacts facts, OrderStage stage, Party by, Contracts.DomainEvent happened, CancellationToken cancel, bool isPaid = true)
    {
        var inTime = TimeSpan.FromHours(levels.Value.ResponseHours);
        if (await db.Orders.FindAsync([order.OrderId], cancel) is not { } known)
        {
            var ended = new ReviewableOrder(order, facts, stage, by, happened.OccurredAt, inTime, isPaid);
            ended.Note(await db.Compensations.FindAsync([order.OrderId], cancel));
            db.Orders.Add(ended);
        }
        else if (stage == OrderStage.Refunded) known.Refund(facts, by, happened.OccurredAt, inTime);
    }
}

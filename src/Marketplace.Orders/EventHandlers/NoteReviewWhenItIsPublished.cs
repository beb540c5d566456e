using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Orders.Persistence;

namespace Marketplace.Orders.EventHandlers;

/// <summary>The buyer's next step is no longer a review. The version doesn't change, so that open forms stay valid.</summary>
[HandlerName("orders.note-review", Together = true)]
internal sealed class NoteReviewWhenItIsPublished(OrdersDbContext db) : IHandle<ReviewPublished>
{
    public Task Handle(ReviewPublished happened, CancellationToken cancel)
    {
        db.NoteReview(happened.Review.OrderId, happened.OccurredAt);
        return Task.CompletedTask;
    }
}

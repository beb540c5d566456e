using Marketplace.Contracts.Moderation;
using Marketplace.Events;
using Marketplace.Reviews.Persistence;

namespace Marketplace.Reviews.EventHandlers;

[HandlerName("reviews.mark-under-review")]
internal sealed class MarkReviewWhenDeletionIsRequested(ReviewsDbContext db) : IHandle<DeletionRequested>
{
    public async Task Handle(DeletionRequested happened, CancellationToken cancel)
    {
        var review = await db.Reviews.FindAsync([happened.Request.ReviewId], cancel);
        review?.BeginReview(happened.OccurredAt);
    }
}

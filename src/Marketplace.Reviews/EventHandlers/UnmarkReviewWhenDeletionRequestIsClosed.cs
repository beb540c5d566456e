using Marketplace.Contracts.Moderation;
using Marketplace.Events;
using Marketplace.Reviews.Persistence;

namespace Marketplace.Reviews.EventHandlers;

[HandlerName("reviews.mark-under-review")]
internal sealed class UnmarkReviewWhenDeletionRequestIsClosed(ReviewsDbContext db) : IHandle<DeletionRequestClosed>
{
    public async Task Handle(DeletionRequestClosed happened, CancellationToken cancel)
    {
        var review = await db.Reviews.FindAsync([happened.Request.ReviewId], cancel);
        review?.EndReview(happened.OccurredAt);
    }
}

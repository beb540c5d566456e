using Marketplace.Contracts.Moderation;
using Marketplace.Events;
using Marketplace.Reviews.Persistence;

namespace Marketplace.Reviews.EventHandlers;

[HandlerName("reviews.mark-under-review")]
internal sealed class MarkReviewWhenDecisionIsAppealed(ReviewsDbContext db) : IHandle<DecisionAppealed>
{
    public async Task Handle(DecisionAppealed happened, CancellationToken cancel)
    {
        var review = await db.Reviews.FindAsync([happened.Request.ReviewId], cancel);
        review?.BeginReview(happened.OccurredAt);
    }
}

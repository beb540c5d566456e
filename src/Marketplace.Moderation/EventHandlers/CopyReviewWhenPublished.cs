using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;

namespace Marketplace.Moderation.EventHandlers;

[HandlerName("moderation.copy-review", Together = true)]
internal sealed class CopyReviewWhenPublished(ModerationDbContext db) : IHandle<ReviewPublished>
{
    public async Task Handle(ReviewPublished happened, CancellationToken cancel)
    {
        if (await db.Reviews.FindAsync([happened.Review.ReviewId], cancel) is not null) return;
        db.Reviews.Add(new ReviewCopy(happened.Review, happened.OccurredAt));
    }
}

using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Events;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.EventHandlers;

internal sealed class RuleReviewWhenDeletionIsDecided(ReviewsDbContext db) : IHandle<DeletionDecided>
{
    public async Task Handle(DeletionDecided happened, CancellationToken cancel)
    {
        if (await db.WholeReviews.SingleOrDefaultAsync(r => r.Id == happened.Request.ReviewId, cancel) is not { } review) return;
        var before = review.Counted;
        review.Rule(happened.Ruling, happened.Ground, happened.Passage, happened.OccurredAt);
        db.Recount(review, before);
    }
}

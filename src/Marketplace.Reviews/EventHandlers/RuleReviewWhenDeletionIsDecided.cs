using Marketplace.Contracts.Moderation;
using Marketplace.Events;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.EventHandlers;

[HandlerName("reviews.apply-decision")]
internal sealed class RuleReviewWhenDeletionIsDecided(ReviewsDbContext db) : IHandle<DeletionDecided>
{
    public async Task Handle(DeletionDecided happened, CancellationToken cancel)
    {
        if (await db.WholeReviews.Include(r => r.Rulings).SingleOrDefaultAsync(r => r.Id == happened.Request.ReviewId, cancel) is not { } review) return;
        var isReport = happened.Request.ReportedById is not null;
        // A report leaves open what the seller asked for; but an appeal is over.
        if (!isReport || happened.AppealUntil is null) review.EndReview(happened.OccurredAt);
        // That a first decision keeps the review leaves what was decided about it before.
        if (happened.Ruling == Ruling.Keep && happened.AppealUntil is not null) return;
        review.Rule(isReport, happened.Ruling, happened.Ground, happened.Passage, happened.OccurredAt);
    }
}

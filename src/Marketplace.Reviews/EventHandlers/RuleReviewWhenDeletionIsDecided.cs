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
        var (id, isFinal) = (happened.Request.ReviewId, happened.AppealUntil is null);
        var review = await db.WholeReviews.Include(r => r.Cases).SingleOrDefaultAsync(r => r.Id == id, cancel);
        review?.Rule(happened.Request.RequestId, isFinal, happened.Ruling, happened.Ground, happened.Passage, happened.OccurredAt, happened.AppealUntil,
            isReport: happened.Request.ReportedById is not null, isShown: !happened.IsOnlyForReporter(), pictures: happened.Pictures);
    }
}

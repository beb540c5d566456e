using Marketplace.Contracts;
using Marketplace.Contracts.Moderation;
using Marketplace.Events;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.EventHandlers;

/// <summary>A review is under review while any deletion request or appeal is open. Reports are not shown before they are decided.</summary>
[HandlerName("reviews.mark-under-review")]
internal sealed class MarkReviewWhileCaseIsOpen(ReviewsDbContext db) : IHandle<DeletionRequested>, IHandle<DecisionAppealed>, IHandle<DeletionRequestClosed>
{
    public Task Handle(DeletionRequested happened, CancellationToken cancel) => Follow(happened.Request, CaseStage.Opened, happened, cancel);

    public Task Handle(DecisionAppealed happened, CancellationToken cancel) => Follow(happened.Request, CaseStage.Appealed, happened, cancel);

    public Task Handle(DeletionRequestClosed happened, CancellationToken cancel) => Follow(happened.Request, CaseStage.Ended, happened, cancel);

    private async Task Follow(DeletionRequestSummary request, CaseStage stage, DomainEvent happened, CancellationToken cancel)
    {
        var review = await db.Reviews.Include(r => r.Cases).Include(r => r.Pictures).SingleOrDefaultAsync(r => r.Id == request.ReviewId, cancel);
        review?.Follow(request.RequestId, stage, happened.OccurredAt);
    }
}

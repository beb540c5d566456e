using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.ProposeSuspension;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.EventHandlers;

[HandlerName("moderation.close-request")]
internal sealed class CloseRequestWhenReviewIsWithdrawn(ModerationDbContext db, SuspensionProposals proposals, TimeProvider clock) : IHandle<ReviewWithdrawn>
{
    public async Task Handle(ReviewWithdrawn happened, CancellationToken cancel)
    {
        var id = happened.Review.ReviewId;
        // The publication may not have been handled yet. Its handler keeps an existing row.
        if (await db.Reviews.FindAsync([id], cancel) is not { } review)
        {
            review = new ReviewCopy(happened.Review, happened.OccurredAt);
            db.Reviews.Add(review);
        }
        review.Withdraw();
        foreach (var open in await db.Requests.Where(r => r.ReviewId == id && r.State == RequestState.Open).ToListAsync(cancel))
        {
            // A rejection under appeal no longer counts against the seller, because nobody will decide the appeal.
            if (open is { IsAppealed: true, IsReport: false })
            {
                (await db.StandingOf(open.SellerId, id)).Forgive(open);
                await proposals.TakeBack(open, null, clock.GetUtcNow().UtcDateTime, cancel);
            }
            if (open.WaveId == open.Id)
            {
                foreach (var further in await db.Requests.Where(r => r.WaveId == open.Id && r.Id != open.Id && r.State == RequestState.Open).ToListAsync(cancel)) further.StandAlone();
            }
            open.Close(happened.OccurredAt);
        }
    }
}

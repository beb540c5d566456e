using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.EventHandlers;

[HandlerName("moderation.close-request")]
internal sealed class CloseRequestWhenReviewIsWithdrawn(ModerationDbContext db, IdGenerator ids, IOptions<ModerationOptions> options) : IHandle<ReviewWithdrawn>
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
                await db.TakeBackProposal(open, null, ids, options.Value.Deadlines.Usual, happened.OccurredAt, cancel);
            }
            if (open.WaveId == open.Id)
            {
                foreach (var further in await db.Requests.Where(r => r.WaveId == open.Id && r.Id != open.Id && r.State == RequestState.Open).ToListAsync(cancel)) further.StandAlone();
            }
            open.Close(happened.OccurredAt);
        }
    }
}

using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.EventHandlers;

[HandlerName("moderation.note-edit")]
internal sealed class NoteEditWhenReviewIsEdited(ModerationDbContext db) : IHandle<ReviewEdited>
{
    public async Task Handle(ReviewEdited happened, CancellationToken cancel)
    {
        var id = happened.Review.ReviewId;
        (await db.Reviews.FindAsync([id], cancel))?.Edit(happened.OccurredAt);
        foreach (var open in await db.Requests.Where(r => r.ReviewId == id && r.State == RequestState.Open).ToListAsync(cancel)) open.NoteEdit(happened.OccurredAt);
    }
}

using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.FollowConversation;

/// <summary>
/// Notifies people whose conversation counted as open but who didn't read, for example because their connection broke. One
/// query on an index that holds only those participants, usually none.
/// </summary>
internal sealed class TellOfMissedMessages(MessagesDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var missed = await db.Participants.Where(s => s.Unread > 0 && s.Missed == 0 && (s.LiveUntil == null || s.LiveUntil <= now))
            .OrderBy(s => s.LiveUntil).Select(s => s.ConversationId).Take(Batch).ToListAsync(cancel);
        foreach (var orderId in missed)
        {
            var conversation = await db.Conversations.Include(c => c.Participants).SingleAsync(c => c.Id == orderId, cancel);
            conversation.TellOfMissed(now);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // Someone is reading or writing there right now: the next run tries again.
            }
            db.ChangeTracker.Clear();
        }
    }
}

using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.FollowConversation;

/// <summary>
/// Who reads along is told of nothing; but a laptop falls asleep, a line breaks, a host dies, and what was written then waits untold. One
/// query by an index that holds only those participants, and mostly none.
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
                // Somebody reads or writes there right now: the next run looks again.
            }
            db.ChangeTracker.Clear();
        }
    }
}

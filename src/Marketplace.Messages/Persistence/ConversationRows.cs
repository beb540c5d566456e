using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Persistence;

/// <summary>Reads conversations, writes into them, and keeps the counts of what is unread.</summary>
internal static class ConversationRows
{
    private const int Tries = 25;

    /// <summary>How long an open page says that its person reads along, unless it is closed before.</summary>
    private static readonly TimeSpan ReadsAlong = TimeSpan.FromMinutes(2);

    private static readonly Func<MessagesDbContext, long, long, IAsyncEnumerable<SeatTaken>> SeatOf = EF.CompileAsyncQuery(
        (MessagesDbContext db, long order, long person) =>
            from seat in db.Seats.AsNoTracking()
            where seat.OrderId == order && seat.PersonId == person
            join conversation in db.Conversations.AsNoTracking() on seat.OrderId equals conversation.Id
            select new SeatTaken(conversation, seat));

    private static readonly Func<MessagesDbContext, long, Task<Conversation?>> ConversationToWrite = EF.CompileAsyncQuery(
        (MessagesDbContext db, long order) => db.Conversations.Include(c => c.Seats).SingleOrDefault(c => c.Id == order));

    private static readonly Func<MessagesDbContext, long, Party, Guid, Task<bool>> IsWritten = EF.CompileAsyncQuery(
        (MessagesDbContext db, long order, Party from, Guid key) => db.Messages.Any(m => m.OrderId == order && m.From == from && m.Key == key));

    private static readonly Func<MessagesDbContext, long, int, int, IAsyncEnumerable<MessageRow>> NewestBefore = EF.CompileAsyncQuery(
        (MessagesDbContext db, long order, int position, int most) => db.Messages.AsNoTracking()
            .Where(m => m.OrderId == order && m.Position < position).OrderByDescending(m => m.Position).Take(most).Select(MessageRow.Of));

    extension(MessagesDbContext db)
    {
        /// <summary>The conversation as one of its two parties sees it, without the other's seat; null for everybody else.</summary>
        public async Task<SeatTaken?> Find(long orderId, long personId) => await SeatOf(db, orderId, personId).SingleOrDefaultAsync();

        /// <summary>The newest messages before a position, the oldest of them first.</summary>
        public async Task<IReadOnlyList<MessageRow>> Before(long orderId, int position, int most)
        {
            var rows = await NewestBefore(db, orderId, position, most).ToListAsync();
            rows.Reverse();
            return rows;
        }

        /// <summary>The messages after a position.</summary>
        public async Task<IReadOnlyList<MessageRow>> After(long orderId, int position, int most) => await db.Messages.AsNoTracking()
            .Where(m => m.OrderId == orderId && m.Position > position).OrderBy(m => m.Position).Take(most).Select(MessageRow.Of).ToListAsync();

        /// <summary>Writes a message. A key that came before is the message it made; who meets another writer looks again.</summary>
        /// <returns>How many messages there are now, or null where the person has no part in the conversation.</returns>
        public async Task<int?> Write(long orderId, long personId, Guid key, string text, IdGenerator ids, DateTime now)
        {
            for (var again = Tries; ; again--)
            {
                var conversation = await ConversationToWrite(db, orderId);
                if (conversation?.SeatOf(personId) is not { Party: var from }) return null;
                // The first time its key refuses what is a repeat after all.
                if (again < Tries && await IsWritten(db, orderId, from, key)) return conversation.Count;
                var receiver = conversation.Seats.Single(s => s.Party != from).PersonId;
                db.Messages.Add(conversation.Write(ids.Next(), from, key, text, now));
                db.Count<UnreadTotal>([receiver], (nameof(UnreadTotal.Unread), 1));
                try
                {
                    await db.SaveChangesAsync();
                    return conversation.Count;
                }
                catch (Exception failure) when (again > 0 && Database.IsLostRace(failure))
                {
                    db.ChangeTracker.Clear();
                }
            }
        }

        /// <summary>
        /// What waited in this seat has been shown. It counts as read only where nothing has come since: that nobody has seen. The common
        /// case, nothing unread, writes nothing.
        /// </summary>
        /// <param name="seat">The seat as it was before the messages were read.</param>
        /// <param name="liveAt">The present, where the page shows by itself what comes; null for a page that does not.</param>
        /// <returns>Whether nothing had come since.</returns>
        public async Task<bool> MarkRead(Seat seat, DateTime? liveAt = null)
        {
            if (seat.Unread == 0) return true;
            var marked = 0;
            db.Alongside(async cancel =>
            {
                marked = await db.Seats.Where(s => s.OrderId == seat.OrderId && s.Party == seat.Party && s.Unread == seat.Unread)
                    .ExecuteUpdateAsync(set =>
                    {
                        set.SetProperty(s => s.Unread, 0).SetProperty(s => s.Missed, 0);
                        if (liveAt is { } now) set.SetProperty(s => s.LiveUntil, now + ReadsAlong);
                    }, cancel);
                if (marked == 0) return;
                await db.CountNow<UnreadTotal>([seat.PersonId], [(nameof(UnreadTotal.Unread), -seat.Unread)], cancel);
            });
            await db.SaveChangesAsync();
            return marked == 1;
        }

        /// <summary>
        /// These seats' pages are open. Where something waits unread that says nothing: an open page reads within seconds, and one whose
        /// reader has gone does not.
        /// </summary>
        public Task<int> ReadAlong(IReadOnlyCollection<Seat> seats, DateTime now)
        {
            var (buying, selling) = (Orders(Party.Buyer), Orders(Party.Seller));
            return db.Write(cancel => db.Seats
                .Where(s => (s.Party == Party.Buyer && EF.Parameter(buying).Contains(s.OrderId))
                    || (s.Party == Party.Seller && EF.Parameter(selling).Contains(s.OrderId)))
                .Where(s => s.Unread == 0)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.LiveUntil, now + ReadsAlong), cancel));

            List<long> Orders(Party party) => [.. seats.Where(s => s.Party == party).Select(s => s.OrderId)];
        }

        /// <summary>The page is closed: from now on the person misses what comes.</summary>
        public Task<int> StopReadingAlong(Seat seat) => db.Write(cancel => db.Seats
            .Where(s => s.OrderId == seat.OrderId && s.Party == seat.Party && s.LiveUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LiveUntil, (DateTime?)null), cancel));
    }
}

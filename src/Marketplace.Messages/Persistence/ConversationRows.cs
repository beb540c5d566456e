using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
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

    private static readonly Func<MessagesDbContext, long, long, IAsyncEnumerable<Participation>> ParticipantOf = EF.CompileAsyncQuery(
        (MessagesDbContext db, long conversation, long person) =>
            from participant in db.Participants.AsNoTracking()
            where participant.ConversationId == conversation && participant.PersonId == person
            join found in db.Conversations.AsNoTracking() on participant.ConversationId equals found.Id
            select new Participation(found, participant));

    private static readonly Func<MessagesDbContext, long, Task<Conversation?>> ConversationToWrite = EF.CompileAsyncQuery(
        (MessagesDbContext db, long conversation) => db.Conversations.Include(c => c.Participants).SingleOrDefault(c => c.Id == conversation));

    private static readonly Func<MessagesDbContext, long, Party, Guid, Task<bool>> IsWritten = EF.CompileAsyncQuery(
        (MessagesDbContext db, long conversation, Party from, Guid key) => db.Messages.Any(m => m.ConversationId == conversation && m.From == from && m.Key == key));

    private static readonly Func<MessagesDbContext, long, int, int, IAsyncEnumerable<MessageRow>> NewestBefore = EF.CompileAsyncQuery(
        (MessagesDbContext db, long conversation, int position, int most) => db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == conversation && m.Position < position).OrderByDescending(m => m.Position).Take(most).Select(MessageRow.Of));

    extension(MessagesDbContext db)
    {
        /// <summary>The conversation as one of its two parties sees it, without the other participant; null for everybody else.</summary>
        public async Task<Participation?> Find(long id, long personId, bool isClaim) =>
            await ParticipantOf(db, id, personId).SingleOrDefaultAsync() is { } found && found.Conversation.IsClaim == isClaim ? found : null;

        /// <summary>The newest messages before a position, the oldest of them first.</summary>
        public async Task<IReadOnlyList<MessageRow>> Before(long conversationId, int position, int most)
        {
            var rows = await NewestBefore(db, conversationId, position, most).ToListAsync();
            rows.Reverse();
            return await db.WithFiles(conversationId, rows);
        }

        /// <summary>The same messages with their files. Mostly there are none, and then nothing is read.</summary>
        public async Task<IReadOnlyList<MessageRow>> WithFiles(long conversationId, IReadOnlyList<MessageRow> rows)
        {
            var positions = rows.Where(r => r.FileCount > 0).Select(r => r.Position).ToList();
            if (positions.Count == 0) return rows;
            var files = await db.Attachments.AsNoTracking()
                .Where(a => a.ConversationId == conversationId && positions.Contains(a.Position!.Value)).OrderBy(a => a.Id)
                .Select(a => new FileRow(a.Id, a.Position!.Value, a.Name, a.Size, a.ContentType, a.Scan)).ToListAsync();
            return [.. rows.Select(r => r.FileCount == 0 ? r : r with { Files = [.. files.Where(f => f.Position == r.Position)] })];
        }

        /// <summary>What support was asked about messages of this conversation. Mostly nothing, and then nothing is read.</summary>
        public async Task<IReadOnlyList<CaseState>> CasesOf(Conversation conversation) => conversation.CaseCount == 0 ? [] : await db.CasesOf(conversation.Id);

        /// <summary>The same for staff, who have no conversation before them.</summary>
        public async Task<IReadOnlyList<CaseState>> CasesOf(long conversationId) =>
            await db.Cases.Where(c => c.ConversationId == conversationId).Select(c => new CaseState(c.Position, c.By, c.Outcome)).ToListAsync();

        /// <summary>A seller's own answers, by name.</summary>
        public async Task<IReadOnlyList<AnswerName>> AnswersOf(long sellerId) =>
            await db.Answers.Where(a => a.SellerId == sellerId).OrderBy(a => a.Name).Take(ReadyAnswer.Most).Select(a => new AnswerName(a.Id, a.Name)).ToListAsync();

        /// <summary>The messages after a position.</summary>
        public async Task<IReadOnlyList<MessageRow>> After(long conversationId, int position, int most) => await db.WithFiles(conversationId, await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == conversationId && m.Position > position).OrderBy(m => m.Position).Take(most).Select(MessageRow.Of).ToListAsync());

        /// <summary>Writes a message. A key that came before is the message it made; who meets another writer looks again.</summary>
        /// <param name="id">The conversation.</param>
        /// <param name="as">As whom the person writes there; null where they may not.</param>
        /// <param name="key">Of the form and the words.</param>
        /// <param name="text">The words.</param>
        /// <param name="ids">Makes the message's id.</param>
        /// <param name="now">The present, in UTC.</param>
        /// <param name="sent">What goes with it: files that the writer uploaded for this conversation.</param>
        /// <returns>How many messages there are now, or null where the person may not write in the conversation.</returns>
        public async Task<int?> Write(long id, Func<Conversation, Party?> @as, Guid key, string text, IdGenerator ids, DateTime now, (long WriterId, IReadOnlyCollection<long> Ids)? sent = null)
        {
            for (var again = Tries; ; again--)
            {
                var conversation = await ConversationToWrite(db, id);
                if (conversation is null || @as(conversation) is not { } from) return null;
                // The first time its key refuses what is a repeat after all; but its files would no longer wait.
                if ((again < Tries || sent is { Ids.Count: > 0 }) && await IsWritten(db, id, from, key)) return conversation.Count;
                db.Messages.Add(conversation.Write(ids.Next(), from, key, text, now, sent is { Ids.Count: > 0 } ? await FilesOf(db, id, sent.Value.WriterId, sent.Value.Ids) : []));
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
        /// What waited for this participant has been shown. It counts as read only where nothing has come since: that nobody has seen. The common
        /// case, nothing unread, writes nothing.
        /// </summary>
        /// <param name="participant">The participant as of before the messages were read.</param>
        /// <param name="liveAt">The present, where the page shows by itself what comes; null for a page that does not.</param>
        /// <returns>Whether nothing had come since.</returns>
        public async Task<bool> MarkRead(Participant participant, DateTime? liveAt = null)
        {
            if (participant.Unread == 0) return true;
            var marked = 0;
            db.OnSave(async cancel =>
            {
                marked = await db.Participants.Where(s => s.ConversationId == participant.ConversationId && s.Party == participant.Party && s.Unread == participant.Unread)
                    .ExecuteUpdateAsync(set =>
                    {
                        set.SetProperty(s => s.Unread, 0).SetProperty(s => s.Missed, 0);
                        if (liveAt is { } now) set.SetProperty(s => s.LiveUntil, now + ReadsAlong);
                    }, cancel);
                if (marked == 0) return;
                await db.CountNow<UnreadTotal>([participant.PersonId], [(nameof(UnreadTotal.Unread), -participant.Unread)], cancel);
            });
            await db.SaveChangesAsync();
            return marked == 1;
        }

        /// <summary>
        /// These participants have their pages open. Where something waits unread that says nothing: an open page reads within seconds, and one whose
        /// reader has gone does not.
        /// </summary>
        public Task<int> ReadAlong(IReadOnlyCollection<Participant> participants, DateTime now)
        {
            var (buying, selling) = (Orders(Party.Buyer), Orders(Party.Seller));
            return db.Write(cancel => db.Participants
                .Where(s => (s.Party == Party.Buyer && EF.Parameter(buying).Contains(s.ConversationId))
                    || (s.Party == Party.Seller && EF.Parameter(selling).Contains(s.ConversationId)))
                .Where(s => s.Unread == 0)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.LiveUntil, now + ReadsAlong), cancel));

            List<long> Orders(Party party) => [.. participants.Where(s => s.Party == party).Select(s => s.ConversationId)];
        }

        /// <summary>The page is closed: from now on the person misses what comes.</summary>
        public Task<int> StopReadingAlong(Participant participant) => db.Write(cancel => db.Participants
            .Where(s => s.ConversationId == participant.ConversationId && s.Party == participant.Party && s.LiveUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LiveUntil, (DateTime?)null), cancel));
    }

    private static async Task<List<Attachment>> FilesOf(MessagesDbContext db, long conversationId, long writerId, IReadOnlyCollection<long> ids)
    {
        var files = await db.Attachments
            .Where(a => a.ConversationId == conversationId && a.OwnerId == writerId && a.Position == null && ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync();
        return files.Count == ids.Count ? files : throw new RuleBroken("A file of this message was removed. Check the files, then send it again.", Attachment.Field);
    }
}

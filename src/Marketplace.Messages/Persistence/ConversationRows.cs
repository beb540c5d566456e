using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Persistence;

/// <summary>Reads and writes conversations, and keeps the unread counts.</summary>
internal static class ConversationRows
{
    private const int Tries = 25;

    /// <summary>How long a conversation counts as open, unless its page is closed earlier.</summary>
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
        /// <summary>The conversation for one of its two parties, without the other participant; null for anyone else.</summary>
        public async Task<Participation?> Find(long id, long personId, ConversationKind kind) =>
            await ParticipantOf(db, id, personId).SingleOrDefaultAsync() is { } found && found.Conversation.Kind == kind ? found : null;

        /// <summary>The newest messages before a position, oldest first.</summary>
        public async Task<IReadOnlyList<MessageRow>> Before(long conversationId, int position, int most)
        {
            var rows = await NewestBefore(db, conversationId, position, most).ToListAsync();
            rows.Reverse();
            return await db.WithFiles(conversationId, rows);
        }

        /// <summary>The messages with their files and cards. Runs no query if there are none.</summary>
        public async Task<IReadOnlyList<MessageRow>> WithFiles(long conversationId, IReadOnlyList<MessageRow> rows)
        {
            var carded = rows.Where(r => r.IsCard).Select(r => r.Position).ToList();
            if (carded.Count > 0)
            {
                var cards = await db.Cards.AsNoTracking().Where(c => c.ConversationId == conversationId && carded.Contains(c.Position)).ToListAsync();
                rows = [.. rows.Select(r => r.IsCard ? r with { Card = cards.Find(c => c.Position == r.Position) } : r)];
            }
            var positions = rows.Where(r => r.FileCount > 0).Select(r => r.Position).ToList();
            if (positions.Count == 0) return rows;
            var files = await db.Attachments.AsNoTracking()
                .Where(a => a.ConversationId == conversationId && positions.Contains(a.Position!.Value)).OrderBy(a => a.Id)
                .Select(a => new FileRow(a.Id, a.Position!.Value, a.Name, a.Size, a.ContentType, a.Scan)).ToListAsync();
            return [.. rows.Select(r => r.FileCount == 0 ? r : r with { Files = [.. files.Where(f => f.Position == r.Position)] })];
        }

        /// <summary>The reports and disputes about this conversation's messages. Runs no query if there are none.</summary>
        public async Task<IReadOnlyList<CaseState>> CasesOf(Conversation conversation) => conversation.CaseCount == 0 ? [] : await db.CasesOf(conversation.Id);

        /// <summary>The same by conversation id.</summary>
        public async Task<IReadOnlyList<CaseState>> CasesOf(long conversationId) =>
            await db.Cases.Where(c => c.ConversationId == conversationId).OrderByDescending(c => c.Id).Select(c => new CaseState(c.Position, c.By, c.Outcome, c.Reasons, c.DueAt, c.ReportedAt != null)).ToListAsync();

        /// <summary>A seller's own answers, by name.</summary>
        public async Task<IReadOnlyList<AnswerName>> AnswersOf(long sellerId) =>
            await db.Answers.Where(a => a.SellerId == sellerId).OrderBy(a => a.Name).Take(ReadyAnswer.Most).Select(a => new AnswerName(a.Id, a.Name)).ToListAsync();

        /// <summary>The messages after a position.</summary>
        public async Task<IReadOnlyList<MessageRow>> After(long conversationId, int position, int most) => await db.WithFiles(conversationId, await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == conversationId && m.Position > position).OrderBy(m => m.Position).Take(most).Select(MessageRow.Of).ToListAsync());

        /// <summary>Writes a message. A known key means that the message is already written. Retries after a conflict with another writer.</summary>
        /// <param name="id">The conversation.</param>
        /// <param name="as">The role in which the person writes; null if they may not.</param>
        /// <param name="key">The key of the form and the text.</param>
        /// <param name="text">The text.</param>
        /// <param name="ids">The id generator.</param>
        /// <param name="now">The current time, in UTC.</param>
        /// <param name="sent">Files that the writer uploaded for this conversation.</param>
        /// <param name="about">What an inquiry asks about.</param>
        /// <returns>The number of messages, or null if the person may not write in the conversation.</returns>
        public async Task<int?> Write(long id, Func<Conversation, Party?> @as, Guid key, string text, IdGenerator ids, DateTime now, (long WriterId, IReadOnlyCollection<long> Ids)? sent = null, AskedShop? about = null)
        {
            for (var again = Tries; ; again--)
            {
                var conversation = await ConversationToWrite(db, id);
                if (conversation is null || @as(conversation) is not { } from) return null;
                // On the first try, the unique key rejects a repeat; with files, check first because they are no longer unsent.
                if ((again < Tries || sent is { Ids.Count: > 0 }) && await IsWritten(db, id, from, key)) return conversation.Count;
                if (about is not null) conversation.BeAbout(about);
                db.Messages.Add(conversation.Write(ids.Next(), from, key, text, now, sent is { Ids.Count: > 0 } ? await FilesOf(db, id, sent.Value.WriterId, sent.Value.Ids) : [], about));
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
        /// Marks the messages as read for this participant, unless new ones have arrived since. Writes nothing if nothing is
        /// unread.
        /// </summary>
        /// <param name="participant">The participant as loaded before the messages.</param>
        /// <param name="liveAt">The current time if the page shows new messages automatically; otherwise null.</param>
        /// <returns>Whether no new message had arrived.</returns>
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
        /// Marks the conversation as open for these participants, except where messages are unread: an open page reads them within seconds,
        /// so the reader is gone.
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

        /// <summary>The page was closed: new messages count as missed.</summary>
        public Task<int> StopReadingAlong(Participant participant) => db.Write(cancel => db.Participants
            .Where(s => s.ConversationId == participant.ConversationId && s.Party == participant.Party && s.LiveUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LiveUntil, (DateTime?)null), cancel));
    }

    private static async Task<List<Attachment>> FilesOf(MessagesDbContext db, long conversationId, long writerId, IReadOnlyCollection<long> ids)
    {
        var files = await db.Attachments
            .Where(a => a.ConversationId == conversationId && a.OwnerId == writerId && a.Position == null && ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync();
        return files.Count == ids.Count ? files : throw new RuleBroken("A file was removed from this message. Check the files, then send it again.", Attachment.Field);
    }
}

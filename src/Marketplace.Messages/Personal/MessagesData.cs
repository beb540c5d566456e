using System.Runtime.CompilerServices;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Personal;
using Marketplace.Files.Storage;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Personal;

/// <summary>A person's conversations with all messages, because they received those of the other party, and the files in them.</summary>
internal sealed class MessagesData(MessagesDbContext db, IFileStore store) : IPersonalData
{
    private const int ConversationsAtOnce = 20;

    /// <summary>The messages of longer conversations are read while they are written, so that there may be any number of them.</summary>
    private const int Few = 50;

    public async Task Export(long account, IPersonalFile file, CancellationToken cancel)
    {
        await file.Write("conversations", after => Conversations(account, after, cancel), cancel);
        await file.Write("messages-you-reported", after => Cases(account, after, cancel), cancel);
        await file.Write("messages-to-support", after => Questions(account, after, cancel), cancel);
        await file.Write("ready-made-answers", await db.Answers.AsNoTracking().Where(a => a.SellerId == account).OrderBy(a => a.Name).Select(a => new { a.Name, a.Text }).ToListAsync(cancel), cancel);
        foreach (var unsent in (await db.Attachments.AsNoTracking().Where(a => a.OwnerId == account && a.Position == null).ToListAsync(cancel)).Where(a => a.IsOpen)) await Add("unsent", unsent);
        for (long after = 0; await Places(account, after, PersonalRow.Page, cancel) is { Count: > 0 } places; after = places[^1].LastMessageId)
        {
            var ids = places.ConvertAll(p => p.ConversationId);
            for (long last = 0; await Sent(ids, last, cancel) is { Count: > 0 } files; last = files[^1].Id)
            {
                foreach (var sent in files.Where(f => f.IsOpen)) await Add($"{new Number(sent.ConversationId)}", sent);
            }
        }

        Task Add(string folder, Attachment attached) => file.Add($"messages/{folder}/{new Number(attached.Id)}-{attached.Name}", async (to, c) =>
        {
            await using var content = await store.Open(attached.Id, c);
            await content.CopyToAsync(to, c);
        }, cancel);
    }

    private static Number? OrderOf(long id) => id == 0 ? null : new Number(id);

    private Task<List<Participant>> Places(long account, long after, int most, CancellationToken cancel) => db.Participants.AsNoTracking()
        .Where(p => p.PersonId == account && p.LastMessageId > after).OrderBy(p => p.LastMessageId).Take(most).ToListAsync(cancel);

    private Task<List<Attachment>> Sent(List<long> conversations, long after, CancellationToken cancel) => db.Attachments.AsNoTracking()
        .Where(a => conversations.Contains(a.ConversationId) && a.Position != null && a.Id > after).OrderBy(a => a.Id).Take(PersonalRow.Page).ToListAsync(cancel);

    private async Task<IReadOnlyList<PersonalRow>> Conversations(long account, long after, CancellationToken cancel)
    {
        var places = await Places(account, after, ConversationsAtOnce, cancel);
        if (places.Count == 0) return [];
        var ids = places.ConvertAll(p => p.ConversationId);
        var conversations = await db.Conversations.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        var few = ids.FindAll(id => conversations[id].Count <= Few);
        var messages = (await Written(db.Messages.Where(m => few.Contains(m.ConversationId)), few, cancel)).ToLookup(m => m.ConversationId);
        return places.ConvertAll(p => new PersonalRow(p.LastMessageId, new
        {
            Order = OrderOf(conversations[p.ConversationId].OrderId),
            Claim = conversations[p.ConversationId].ClaimId is { } claim ? new Number(claim).Shown : null,
            conversations[p.ConversationId].Title,
            YouAre = p.Party,
            p.Unread,
            ReadIn = p.Language,
            Messages = (few.Contains(p.ConversationId) ? messages[p.ConversationId].ToAsyncEnumerable() : PageByPage(p.ConversationId, cancel))
                .Select(m => new { From = m.From == Party.Support ? "Support" : m.FromName, IsYours = m.From == p.Party, m.Text, m.SentAt, m.Files }),
        }));
    }

    private async IAsyncEnumerable<WrittenMessage> PageByPage(long conversation, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = int.MinValue; ;)
        {
            var last = after;
            var page = await Written(db.Messages.Where(m => m.ConversationId == conversation && m.Position > last).OrderBy(m => m.Position).Take(PersonalRow.Page), [conversation], cancel);
            foreach (var message in page) yield return message;
            if (page.Count < PersonalRow.Page) yield break;
            after = page[^1].Position;
        }
    }

    /// <summary>In the order of the conversations and of their messages.</summary>
    private async Task<List<WrittenMessage>> Written(IQueryable<Message> some, List<long> conversations, CancellationToken cancel)
    {
        var messages = await some.AsNoTracking().OrderBy(m => m.ConversationId).ThenBy(m => m.Position)
            .Select(m => new WrittenMessage(m.ConversationId, m.Position, m.From, m.FromName, m.Text, m.SentAt)).ToListAsync(cancel);
        if (messages.Count == 0) return messages;
        var (first, last) = (messages.Min(m => m.Position), messages.Max(m => m.Position));
        var files = (await db.Attachments.AsNoTracking().Where(a => conversations.Contains(a.ConversationId) && a.Position >= first && a.Position <= last)
            .Select(a => new { a.ConversationId, a.Position, a.Name }).ToListAsync(cancel)).ToLookup(a => (a.ConversationId, a.Position!.Value));
        return messages.ConvertAll(m => m with { Files = [.. files[(m.ConversationId, m.Position)].Select(f => f.Name)] });
    }

    private async Task<IReadOnlyList<PersonalRow>> Questions(long account, long after, CancellationToken cancel) =>
        (await db.Questions.AsNoTracking().Where(q => q.PersonId == account && q.Id > after).OrderBy(q => q.Id).Take(PersonalRow.Page).ToListAsync(cancel))
        .ConvertAll(q => new PersonalRow(q.Id, new { q.Topic, Order = OrderOf(q.OrderId ?? 0), q.Text, q.AskedAt, q.Answer, q.DecidedAt }));

    /// <summary>Only what the person asked support about, and their own words: who reported one of their messages, and how, they aren't told.</summary>
    private async Task<IReadOnlyList<PersonalRow>> Cases(long account, long after, CancellationToken cancel)
    {
        // Most conversations have none.
        while (await Places(account, after, PersonalRow.Page, cancel) is { Count: > 0 } places)
        {
            var ids = places.ConvertAll(p => p.ConversationId);
            var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.ConversationId)).ToListAsync(cancel);
            var own = places.SelectMany(p => cases.Where(c => c.ConversationId == p.ConversationId && (c.By == p.Party || (c.From != p.Party && c.ReportedAt != null)))
                .Select(c => new PersonalRow(p.LastMessageId, c.From == p.Party
                    ? new { Order = OrderOf(c.OrderId), c.Title, IsContest = true, Words = "", c.OpenedAt, c.Outcome, c.Reasons, c.DecidedAt }
                    : new { Order = OrderOf(c.OrderId), c.Title, IsContest = false, c.Words, OpenedAt = c.ReportedAt ?? c.OpenedAt, c.Outcome, c.Reasons, c.DecidedAt }))).ToList();
            after = places[^1].LastMessageId;
            // The last row's key leads on.
            if (own.Count > 0) return [.. own.SkipLast(1), own[^1] with { Key = after }];
        }
        return [];
    }

    private sealed record WrittenMessage(long ConversationId, int Position, Party From, string FromName, string Text, DateTime SentAt)
    {
        public IReadOnlyList<string> Files { get; init; } = [];
    }
}

using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Messages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Persistence;

internal sealed class ReadConversations(MessagesDbContext db) : IReadConversations
{
    public async Task<IReadOnlyList<ConversationMessage>> Newest(long orderId, int most, CancellationToken cancel)
    {
        var messages = await db.Messages.AsNoTracking().Where(m => m.ConversationId == orderId)
            .OrderByDescending(m => m.Position).Take(most).Select(MessageRow.Of).ToListAsync(cancel);
        messages.Reverse();
        return await Shown(orderId, messages);
    }

    public Task<DateTime?> LastFrom(IReadOnlyCollection<long> conversations, Party party, CancellationToken cancel) => db.Messages
        .Where(m => conversations.Contains(m.ConversationId) && m.From == party).MaxAsync(m => (DateTime?)m.SentAt, cancel);

    public async Task<IReadOnlyList<ConversationMessage>> Find(long orderId, IReadOnlyCollection<long> messageIds, CancellationToken cancel) =>
        await Shown(orderId, await db.Messages.AsNoTracking().Where(m => m.ConversationId == orderId && messageIds.Contains(m.Id))
            .OrderBy(m => m.Position).Select(MessageRow.Of).ToListAsync(cancel));

    private async Task<IReadOnlyList<ConversationMessage>> Shown(long orderId, IReadOnlyList<MessageRow> rows) =>
        [.. (await db.WithFiles(orderId, rows)).Select(r => new ConversationMessage(r.Id, r.From, r.FromName, r.Whole, r.SentAt))];
}

using System.Linq.Expressions;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Messages.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Persistence;

internal sealed class ReadConversations(MessagesDbContext db) : IReadConversations
{
    private static readonly Expression<Func<Message, ConversationMessage>> Shown = m => new(m.Id, m.From, m.FromName, m.Text, m.SentAt);

    public async Task<IReadOnlyList<ConversationMessage>> Newest(long orderId, int most, CancellationToken cancel)
    {
        var messages = await db.Messages.AsNoTracking().Where(m => m.ConversationId == orderId)
            .OrderByDescending(m => m.Position).Take(most).Select(Shown).ToListAsync(cancel);
        messages.Reverse();
        return messages;
    }

    public Task<DateTime?> LastFrom(IReadOnlyCollection<long> conversations, Party party, CancellationToken cancel) => db.Messages
        .Where(m => conversations.Contains(m.ConversationId) && m.From == party).MaxAsync(m => (DateTime?)m.SentAt, cancel);

    public async Task<IReadOnlyList<ConversationMessage>> Find(long orderId, IReadOnlyCollection<long> messageIds, CancellationToken cancel) =>
        await db.Messages.AsNoTracking().Where(m => m.ConversationId == orderId && messageIds.Contains(m.Id))
            .OrderBy(m => m.Position).Select(Shown).ToListAsync(cancel);
}

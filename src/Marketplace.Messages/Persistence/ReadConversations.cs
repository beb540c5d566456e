using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Persistence;

internal sealed class ReadConversations(MessagesDbContext db) : IReadConversations
{
    public async Task<IReadOnlyList<ConversationMessage>> Newest(long orderId, int most, CancellationToken cancel)
    {
        var all = new List<ConversationMessage>();
        // An order has few claims.
        foreach (var (conversation, kind) in await Of(orderId, cancel))
        {
            all.AddRange(await Shown(conversation, kind, await db.Messages.AsNoTracking().Where(m => m.ConversationId == conversation && m.From != Party.Support)
                .OrderByDescending(m => m.Position).Take(most).Select(MessageRow.Of).ToListAsync(cancel)));
        }
        return [.. all.OrderBy(m => m.SentAt).ThenBy(m => m.MessageId).TakeLast(most)];
    }

    public Task<DateTime?> LastFrom(IReadOnlyCollection<long> conversations, Party party, CancellationToken cancel) => db.Messages
        .Where(m => conversations.Contains(m.ConversationId) && m.From == party).MaxAsync(m => (DateTime?)m.SentAt, cancel);

    public async Task<IReadOnlyList<ConversationMessage>> Find(long orderId, IReadOnlyCollection<long> messageIds, CancellationToken cancel)
    {
        var all = new List<ConversationMessage>();
        foreach (var (conversation, kind) in messageIds.Count == 0 ? [] : await Of(orderId, cancel))
        {
            all.AddRange(await Shown(conversation, kind, await db.Messages.AsNoTracking()
                .Where(m => m.ConversationId == conversation && m.From != Party.Support && messageIds.Contains(m.Id)).Select(MessageRow.Of).ToListAsync(cancel)));
        }
        return [.. all.OrderBy(m => m.SentAt).ThenBy(m => m.MessageId)];
    }

    public async Task<InquiryParties?> Inquiry(long conversationId, CancellationToken cancel)
    {
        if (await db.Conversations.AsNoTracking().Include(c => c.Participants).SingleOrDefaultAsync(c => c.Id == conversationId, cancel) is not { Kind: ConversationKind.Inquiry } asked) return null;
        long PersonOf(Party party) => asked.Participants.Single(p => p.Party == party).PersonId;
        return new(PersonOf(Party.Seller), asked.Shop, PersonOf(Party.Buyer), asked.BuyerName, asked.OfferId == 0 ? null : asked.OfferId);
    }

    /// <summary>A threat counts wherever the buyer wrote it to this seller, so what they asked without an order belongs to it too.</summary>
    private async Task<List<(long Id, ConversationKind Kind)>> Of(long orderId, CancellationToken cancel)
    {
        var own = await db.Conversations.Where(c => c.OrderId == orderId).Select(c => c.Id).ToListAsync(cancel);
        var asked = await (from buyer in db.Participants.Where(p => p.ConversationId == orderId && p.Party == Party.Buyer)
                           from seller in db.Participants.Where(p => p.ConversationId == orderId && p.Party == Party.Seller)
                           join inquiry in db.Inquiries on new { BuyerId = buyer.PersonId, SellerId = seller.PersonId } equals new { inquiry.BuyerId, inquiry.SellerId }
                           select inquiry.ConversationId).ToListAsync(cancel);
        return [.. own.Select(id => (id, id == orderId ? ConversationKind.Order : ConversationKind.Claim)), .. asked.Select(id => (id, ConversationKind.Inquiry))];
    }

    private async Task<IReadOnlyList<ConversationMessage>> Shown(long conversation, ConversationKind kind, IReadOnlyList<MessageRow> rows) =>
        [.. (await db.WithFiles(conversation, rows)).Select(r => new ConversationMessage(r.Id, r.From, r.FromName, r.Whole, r.SentAt, kind == ConversationKind.Claim, kind == ConversationKind.Inquiry))];
}

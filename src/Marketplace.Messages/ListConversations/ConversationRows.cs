using Marketplace.Contracts.Orders;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;

namespace Marketplace.Messages.ListConversations;

internal static class ConversationRows
{
    /// <summary>The rows of these sorted parties' conversations.</summary>
    public static IQueryable<ConversationRow> Rows(this MessagesDbContext db, IOrderedQueryable<Participant> sorted) =>
        from participant in sorted
        join conversation in db.Conversations on participant.ConversationId equals conversation.Id
        join last in db.Messages on new { participant.ConversationId, Position = conversation.Count } equals new { last.ConversationId, last.Position }
        select new ConversationRow(
            participant.ConversationId, conversation.OfferId, conversation.OrderId, participant.LastMessageId, participant.Party == Party.Buyer ? conversation.ShopName : conversation.BuyerName, conversation.Title,
            participant.Unread, last.From == participant.Party, last.From == Party.Support, last.Text.Substring(0, ConversationRow.Glimpse + 1), last.SentAt);
}

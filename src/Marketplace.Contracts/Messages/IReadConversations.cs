using Marketplace.Contracts.Orders;

namespace Marketplace.Contracts.Messages;

/// <summary>A message as written. It never changes.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="From">The buyer or the seller.</param>
/// <param name="FromName">The buyer's public name, or the shop's.</param>
/// <param name="Text">The text, then the file names, one a line; plain text.</param>
/// <param name="SentAt">When, in UTC.</param>
/// <param name="IsClaim">Whether it was written in the conversation of a claim about the order.</param>
/// <param name="IsInquiry">Whether the same two people wrote it without an order.</param>
public sealed record ConversationMessage(long MessageId, Party From, string FromName, string Text, DateTime SentAt, bool IsClaim = false, bool IsInquiry = false);

/// <summary>Reads the conversations kept as evidence. Callers have to check that the reader has access.</summary>
public interface IReadConversations
{
    /// <summary>The newest messages of the buyer and the seller in an order's conversation, in those of its claims, and in the one that they have without an order, oldest first; empty if there are none.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="most">The maximum number.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlyList<ConversationMessage>> Newest(long orderId, int most, CancellationToken cancel);

    /// <summary>When a party last wrote in any of these conversations; null if never.</summary>
    /// <param name="conversations">Ids of the orders and claims that the conversations belong to.</param>
    /// <param name="party">The buyer or the seller.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<DateTime?> LastFrom(IReadOnlyCollection<long> conversations, Party party, CancellationToken cancel);

    /// <summary>The messages that belong to one of these conversations, oldest first; others, and support's, are left out.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="messageIds">The messages.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlyList<ConversationMessage>> Find(long orderId, IReadOnlyCollection<long> messageIds, CancellationToken cancel);

    /// <summary>Who talks in the conversation of a question without an order, and about what; null for any other conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<InquiryParties?> Inquiry(long conversationId, CancellationToken cancel);
}

/// <summary>A seller and a buyer who asked a question.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="BuyerId">The buyer.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="OfferId">The offer asked about last; null for none.</param>
public sealed record InquiryParties(long SellerId, string Shop, long BuyerId, string BuyerName, long? OfferId);

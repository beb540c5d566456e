using Marketplace.Contracts.Orders;

namespace Marketplace.Contracts.Messages;

/// <summary>A message as written. It never changes.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="From">The buyer or the seller.</param>
/// <param name="FromName">The buyer's public name, or the shop's.</param>
/// <param name="Text">The text, then the file names, one a line; plain text.</param>
/// <param name="SentAt">When, in UTC.</param>
public sealed record ConversationMessage(long MessageId, Party From, string FromName, string Text, DateTime SentAt);

/// <summary>Reads the conversations kept as evidence. Callers have to check that the reader has access.</summary>
public interface IReadConversations
{
    /// <summary>The newest messages of an order's conversation, oldest first; empty if there are none.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="most">The maximum number.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlyList<ConversationMessage>> Newest(long orderId, int most, CancellationToken cancel);

    /// <summary>When a party last wrote in any of these conversations; null if never.</summary>
    /// <param name="conversations">Ids of the orders and claims that the conversations belong to.</param>
    /// <param name="party">The buyer or the seller.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<DateTime?> LastFrom(IReadOnlyCollection<long> conversations, Party party, CancellationToken cancel);

    /// <summary>The messages that belong to the order's conversation, oldest first; others are left out.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="messageIds">The messages.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlyList<ConversationMessage>> Find(long orderId, IReadOnlyCollection<long> messageIds, CancellationToken cancel);
}

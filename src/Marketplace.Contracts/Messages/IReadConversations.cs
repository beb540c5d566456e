using Marketplace.Contracts.Orders;

namespace Marketplace.Contracts.Messages;

/// <summary>A message as it was written. It never changes.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="From">The buyer or the seller.</param>
/// <param name="FromName">The buyer's public name, or the shop's.</param>
/// <param name="Text">The words, and the names of its files in a line each; plain text.</param>
/// <param name="SentAt">When, in UTC.</param>
public sealed record ConversationMessage(long MessageId, Party From, string FromName, string Text, DateTime SentAt);

/// <summary>Reads the conversations that the platform keeps as evidence. Ask only for somebody who may read them.</summary>
public interface IReadConversations
{
    /// <summary>The newest messages of an order's conversation, the oldest of them first; empty where nobody wrote.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<IReadOnlyList<ConversationMessage>> Newest(long orderId, int most, CancellationToken cancel);

    /// <summary>When a party last wrote in any of these conversations; null where it never did.</summary>
    /// <param name="conversations">Ids of orders and of claims, whose conversations are meant.</param>
    /// <param name="party">The buyer or the seller.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<DateTime?> LastFrom(IReadOnlyCollection<long> conversations, Party party, CancellationToken cancel);

    /// <summary>Those of these messages that stand in the order's conversation, the oldest first; others are left out.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="messageIds">The messages.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<IReadOnlyList<ConversationMessage>> Find(long orderId, IReadOnlyCollection<long> messageIds, CancellationToken cancel);
}

namespace Marketplace.Contracts.Messages;

/// <summary>A conversation that a buyer began with a seller without an order.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="SellerId">The seller.</param>
public sealed record InquiryMention(long ConversationId, long SellerId);

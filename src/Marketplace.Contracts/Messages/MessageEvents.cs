using Marketplace.Contracts.Orders;

namespace Marketplace.Contracts.Messages;

/// <summary>Someone wrote in a conversation. The text is read where it is shown, never copied. One event for each recipient.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="OrderId">The order that the conversation is about; 0 for an inquiry.</param>
/// <param name="From">The buyer, the seller, or support.</param>
/// <param name="FromName">The buyer's public name, or the shop's.</param>
/// <param name="ToId">The recipient.</param>
/// <param name="Title">The title of what was bought or asked about; empty if nothing was named.</param>
/// <param name="Unread">
/// How many messages the recipient has not read, including this one. 0 while the recipient has the conversation open;
/// if they didn't read it after all, <see cref="MessageMissed"/> follows.
/// </param>
/// <param name="ClaimId">The claim that the conversation is about; null for an order's conversation.</param>
/// <param name="IsCard">Whether it comes with a card, which its recipient is told about instead.</param>
/// <param name="Inquiry">The conversation without an order; null for any other.</param>
[EventName("messages.message-sent")]
public sealed record MessageSent(
    long MessageId, long OrderId, Party From, string FromName, long ToId, string Title, int Unread, long? ClaimId = null, bool IsCard = false,
    InquiryMention? Inquiry = null) : DomainEvent;

/// <summary>A message sent while its recipient had the conversation open was not read. Raised once until they read again.</summary>
/// <param name="OrderId">The order that the conversation is about.</param>
/// <param name="From">The buyer, the seller, or support.</param>
/// <param name="FromName">The buyer's public name, or the shop's.</param>
/// <param name="ToId">The recipient.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="ClaimId">The claim that the conversation is about; null for an order's conversation.</param>
/// <param name="Inquiry">The conversation without an order; null for any other.</param>
[EventName("messages.message-missed")]
public sealed record MessageMissed(long OrderId, Party From, string FromName, long ToId, string Title, long? ClaimId = null, InquiryMention? Inquiry = null)
    : DomainEvent;

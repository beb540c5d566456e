using Marketplace.Contracts.Orders;

namespace Marketplace.Contracts.Messages;

/// <summary>Somebody wrote in the conversation of an order or of a claim. The words are read where they are shown, never copied. One for each receiver.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="OrderId">The order that the conversation is about.</param>
/// <param name="From">The buyer, the seller, or support.</param>
/// <param name="FromName">The buyer's public name, or the shop's.</param>
/// <param name="ToId">Who is to read it.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="Unread">
/// How many messages wait for the receiver unread, this one among them; 1 is the first. Those that come while the receiver reads along do not
/// wait: 0. Where nobody read along after all, <see cref="MessageMissed"/> follows.
/// </param>
/// <param name="ClaimId">The claim that the conversation is about; null for that of the order itself.</param>
[EventName("messages.message-sent")]
public sealed record MessageSent(long MessageId, long OrderId, Party From, string FromName, long ToId, string Title, int Unread, long? ClaimId = null)
    : DomainEvent;

/// <summary>Something written while its receiver seemed to read along was not read. Once, until the receiver reads again.</summary>
/// <param name="OrderId">The order that the conversation is about.</param>
/// <param name="From">The buyer, the seller, or support.</param>
/// <param name="FromName">The buyer's public name, or the shop's.</param>
/// <param name="ToId">Who is to read it.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="ClaimId">The claim that the conversation is about; null for that of the order itself.</param>
[EventName("messages.message-missed")]
public sealed record MessageMissed(long OrderId, Party From, string FromName, long ToId, string Title, long? ClaimId = null)
    : DomainEvent;

namespace Marketplace.Messages.Domain;

/// <summary>How many messages wait unread for a person, in all conversations together.</summary>
internal sealed record UnreadTotal(long PersonId, int Unread);

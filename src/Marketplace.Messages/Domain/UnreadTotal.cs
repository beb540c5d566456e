namespace Marketplace.Messages.Domain;

/// <summary>A person's unread messages in all conversations.</summary>
internal sealed record UnreadTotal(long PersonId, int Unread);

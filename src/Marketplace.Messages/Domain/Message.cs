using Marketplace.Contracts.Orders;

namespace Marketplace.Messages.Domain;

/// <summary>A message as written. It can't be changed or deleted; database triggers prevent it too.</summary>
internal sealed class Message
{
    public const int LongestText = 2000;

    public required long Id { get; init; }

    public required long ConversationId { get; init; }

    /// <summary>1 for the first of its conversation, without gaps: the order for both parties, independent of clocks.</summary>
    public required int Position { get; init; }

    public required Party From { get; init; }

    public required string FromName { get; init; }

    public required string Text { get; init; }

    public required DateTime SentAt { get; init; }

    /// <summary>What the recognisers found when it was written.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>The words that triggered the flags; null if there are none.</summary>
    public string? FlaggedWords { get; init; }

    /// <summary>The number of attached files.</summary>
    public int FileCount { get; init; }

    /// <summary>Whether it has a card.</summary>
    public bool IsCard { get; init; }

    /// <summary>The offer that it asks about; null for none.</summary>
    public long? OfferId { get; init; }

    /// <summary>That offer's title at that moment.</summary>
    public string? OfferTitle { get; init; }

    /// <summary>Derived from the form and the text: the same text sent twice with one form is the same message.</summary>
    public required Guid Key { get; init; }
}

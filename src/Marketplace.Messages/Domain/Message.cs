using Marketplace.Contracts.Orders;

namespace Marketplace.Messages.Domain;

/// <summary>What one party wrote, as it was written. Nothing changes or deletes it; the database refuses that too.</summary>
internal sealed class Message
{
    public const int LongestText = 2000;

    public required long Id { get; init; }

    public required long ConversationId { get; init; }

    /// <summary>1 for the first of its conversation, without gaps: the order in which both sides read it, whatever clocks say.</summary>
    public required int Position { get; init; }

    public required Party From { get; init; }

    public required string FromName { get; init; }

    public required string Text { get; init; }

    public required DateTime SentAt { get; init; }

    /// <summary>What the recognisers took it for when it was written.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>The words that were taken for it; null where nothing was found.</summary>
    public string? FlaggedWords { get; init; }

    /// <summary>How many files go with it.</summary>
    public int FileCount { get; init; }

    /// <summary>Of the form and the words: the same words sent twice with one form are the same message.</summary>
    public required Guid Key { get; init; }
}

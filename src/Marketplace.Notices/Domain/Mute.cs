namespace Marketplace.Notices.Domain;

/// <summary>A buyer wants no notices of a seller but those about running orders. Nobody else ever sees it.</summary>
internal sealed class Mute
{
    public required long AccountId { get; init; }

    public required long SellerId { get; init; }

    /// <summary>Sorts by time.</summary>
    public required long Id { get; init; }

    public required DateTime MutedAt { get; init; }
}

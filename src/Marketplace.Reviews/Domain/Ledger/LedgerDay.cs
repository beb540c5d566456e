namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>A day whose tree over all sellers' newest entries was logged.</summary>
internal sealed class LedgerDay
{
    /// <summary>Its <see cref="DateOnly.DayNumber"/>.</summary>
    public required int Day { get; init; }

    /// <summary>The entry that states the root.</summary>
    public required long Position { get; init; }

    public required long Sellers { get; init; }
}

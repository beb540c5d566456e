namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>A signed state of the log. All are kept, so that every one that was ever shown can be checked.</summary>
internal sealed class LedgerCheckpoint
{
    /// <summary>The number of entries.</summary>
    public required long Size { get; init; }

    /// <summary>The signed note.</summary>
    public required string Note { get; init; }

    public required DateTime SignedAt { get; init; }
}

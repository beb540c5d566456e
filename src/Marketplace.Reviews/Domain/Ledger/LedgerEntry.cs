namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>An entry of the ledger.</summary>
internal sealed class LedgerEntry
{
    public const int LongestLine = 1000;

    /// <summary>Its position in the log, from 0.</summary>
    public required long Position { get; init; }

    /// <summary>Whose entry it is; 0 for those about all sellers.</summary>
    public long SellerId { get; init; }

    /// <summary>The seller's own sequence number; of entries about all sellers, the position.</summary>
    public required long Seq { get; init; }

    /// <summary>Which review it is about; 0 for those about all sellers.</summary>
    public long ReviewId { get; init; }

    /// <summary>The bytes that are hashed, see <see cref="LedgerLine"/>.</summary>
    public required byte[] Line { get; init; }
}

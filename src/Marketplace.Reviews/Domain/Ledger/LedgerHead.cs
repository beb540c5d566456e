namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>A seller's newest entry.</summary>
internal sealed class LedgerHead
{
    public required long SellerId { get; init; }

    public required string Shop { get; init; }

    /// <summary>Counts the sellers in the order of their first entries, from 0: the position in a day's tree.</summary>
    public required long Number { get; init; }

    public long Seq { get; private set; }

    /// <summary>The leaf hash.</summary>
    public byte[]? Hash { get; private set; }

    public LedgerTotals Totals { get; private set; } = LedgerTotals.None;

    /// <summary>Writes the seller's next entry.</summary>
    public LedgerLine Next(PendingEntry pending)
    {
        Totals += pending.Change;
        return LedgerLine.Of(pending, ++Seq, Hash, Totals);
    }

    public void Reach(byte[] hash) => Hash = hash;
}

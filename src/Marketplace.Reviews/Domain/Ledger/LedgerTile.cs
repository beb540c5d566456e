namespace Marketplace.Reviews.Domain.Ledger;

/// <summary>Up to 256 hashes in a row, of the log or of the newest day's tree.</summary>
internal sealed class LedgerTile
{
    /// <summary>The log's own tree; other trees are named by their day (<see cref="DateOnly.DayNumber"/>).</summary>
    public const int Log = 0;

    private const int IndexBits = 48;

    public required int Tree { get; init; }

    /// <summary>Level and index in one number, see <see cref="KeyOf"/>.</summary>
    public required long Key { get; init; }

    public required byte[] Hashes { get; set; }

    public (int Level, long Index) At => ((int)(Key >> IndexBits), Key & ((1L << IndexBits) - 1));

    public static long KeyOf(int level, long index) => ((long)level << IndexBits) | index;
}

using Marketplace.Ledger;
using Marketplace.Reviews.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.Persistence;

/// <summary>Proofs from stored tiles.</summary>
internal sealed class LedgerProofs(ReviewsDbContext db)
{
    public Task<LedgerCheckpoint?> Newest(CancellationToken cancel) =>
        db.Checkpoints.AsNoTracking().OrderByDescending(c => c.Size).FirstOrDefaultAsync(cancel);

    /// <summary>That the log has an entry.</summary>
    /// <param name="position">The entry.</param>
    /// <param name="size">Under which checkpoint; null for the newest.</param>
    /// <param name="extra">What the proof carries besides.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Null if there is no such entry or checkpoint.</returns>
    public async Task<LogProof?> Of(long position, long? size, byte[] extra, CancellationToken cancel)
    {
        var checkpoint = size is { } exactly ? await db.Checkpoints.AsNoTracking().SingleOrDefaultAsync(c => c.Size == exactly, cancel) : await Newest(cancel);
        if (checkpoint is null || position < 0 || position >= checkpoint.Size) return null;
        return new LogProof(position, await Roots(LedgerTile.Log, MerkleProof.Inclusion(position, checkpoint.Size), cancel), checkpoint.Note, extra);
    }

    public async Task<IReadOnlyList<byte[]>> Roots(int tree, IReadOnlyList<LeafRange> ranges, CancellationToken cancel)
    {
        var keys = StoredTiles.Needed(ranges).Select(t => LedgerTile.KeyOf(t.Level, t.Index)).ToList();
        if (keys.Count == 0) return [];
        var tiles = await db.Tiles.AsNoTracking().Where(t => t.Tree == tree && keys.Contains(t.Key)).ToListAsync(cancel);
        return new StoredTiles(tiles.ToDictionary(t => t.At, t => t.Hashes)).Roots(ranges);
    }
}

using System.Text;
using Marketplace.Ledger;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.AppendToLedger;

/// <summary>
/// Continues the log by some entries. All of it is saved together, so no checkpoint is ever shown that the rows do not follow; of two hosts that
/// append at once, one fails because the position is taken.
/// </summary>
internal sealed class LedgerWriter
{
    private readonly ReviewsDbContext db;
    private readonly Dictionary<long, LedgerTile> tiles;
    private readonly TreeEdge edge;

    private LedgerWriter(ReviewsDbContext db, Dictionary<long, LedgerTile> tiles, long size)
    {
        (this.db, this.tiles) = (db, tiles);
        edge = new TreeEdge(size, tiles.Values.ToDictionary(t => t.At, t => t.Hashes));
    }

    /// <summary>The number of entries, and the position of the next one.</summary>
    public long Size => edge.Size;

    public static async Task<LedgerWriter> Open(ReviewsDbContext db, CancellationToken cancel)
    {
        var size = await db.Checkpoints.OrderByDescending(c => c.Size).Select(c => c.Size).FirstOrDefaultAsync(cancel);
        var keys = Tile.Edge(size).Select(t => LedgerTile.KeyOf(t.Level, t.Index)).ToList();
        var tiles = keys.Count == 0 ? [] : await db.Tiles.Where(t => t.Tree == LedgerTile.Log && keys.Contains(t.Key)).ToDictionaryAsync(t => t.Key, cancel);
        return new LedgerWriter(db, tiles, size);
    }

    /// <returns>The leaf hash.</returns>
    public byte[] Add(byte[] line, long sellerId = 0, long? seq = null, long reviewId = 0)
    {
        db.Entries.Add(new LedgerEntry { Position = Size, SellerId = sellerId, Seq = seq ?? Size, ReviewId = reviewId, Line = line });
        var hash = MerkleTree.Leaf(line);
        edge.Append(hash);
        return hash;
    }

    /// <summary>Adds the changed tiles and a checkpoint to the caller's changes.</summary>
    public void Sign(DateTime now, params IReadOnlyList<SigningKey> keys)
    {
        foreach (var (tile, hashes) in edge.TakeChanged())
        {
            var key = LedgerTile.KeyOf(tile.Level, tile.Index);
            if (tiles.TryGetValue(key, out var known)) known.Hashes = hashes;
            else db.Tiles.Add(tiles[key] = new LedgerTile { Tree = LedgerTile.Log, Key = key, Hashes = hashes });
        }
        var checkpoint = new Checkpoint(keys[0].Verifier.Name, Size, edge.Root());
        db.Checkpoints.Add(new LedgerCheckpoint { Size = Size, Note = SignedNote.Sign(checkpoint.Text, keys), SignedAt = now });
    }

    /// <summary>Logs the root of a tree over all sellers' newest entries, and stores its tiles.</summary>
    public async Task AddDay(DateOnly day, CancellationToken cancel)
    {
        var tree = new TreeEdge(0, new Dictionary<(int, long), byte[]>());
        var heads = db.Heads.AsNoTracking().Where(h => h.Number >= 0).OrderBy(h => h.Number).Select(h => new { h.Shop, h.Seq, h.Hash }).AsAsyncEnumerable();
        await foreach (var head in heads.WithCancellation(cancel)) tree.Append(MerkleTree.Leaf(Encoding.UTF8.GetBytes(LedgerLine.Head(head.Shop, head.Seq, head.Hash!))));
        foreach (var (tile, hashes) in tree.TakeChanged()) db.Tiles.Add(new LedgerTile { Tree = day.DayNumber, Key = LedgerTile.KeyOf(tile.Level, tile.Index), Hashes = hashes });
        db.Days.Add(new LedgerDay { Day = day.DayNumber, Position = Size, Sellers = tree.Size });
        Add(LedgerLine.OfDay(day, tree.Size, tree.Root()).Write());
    }
}

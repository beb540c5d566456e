using System.Text;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Ledger;
using Marketplace.Reviews.AppendToLedger;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Ledger;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.VerifyReviews;

/// <summary>Reads the ledger once from its beginning. Every fault is a <see cref="FormatException"/> with a sentence.</summary>
internal sealed class LedgerAudit(ReviewsDbContext db)
{
    private const int Chunk = 4_096;
    private const int ReviewsAtOnce = 2_000;
    private readonly TreeEdge edge = new(0, new Dictionary<(int, long), byte[]>());
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<(string Shop, long SellerId, SellerChain Chain)> sellers = [];
    private List<VerifierKey> keys = [];

    public int Sellers => sellers.Count;

    public async Task Run(CancellationToken cancel)
    {
        await CheckLedger(cancel);
        await CheckReviews(cancel);
    }

    /// <summary>The ledger in itself: everything but what the site shows of the reviews.</summary>
    public async Task CheckLedger(CancellationToken cancel)
    {
        keys = [.. (await LedgerKeys.All(db, cancel)).Select(k => VerifierKey.Parse(k.Verifier))];
        var size = await db.Checkpoints.MaxAsync(c => (long?)c.Size, cancel) ?? 0;
        var next = await Read(0, size, cancel);
        while (edge.Size < size)
        {
            // One chunk is read while the one before is checked.
            var (from, rows) = (edge.Size, next);
            var checkpoints = await db.Checkpoints.AsNoTracking().Where(c => c.Size > from && c.Size <= from + Chunk).ToDictionaryAsync(c => c.Size, cancel);
            var reading = Task.Run(() => Read(from + Chunk, size, cancel), cancel);
            try
            {
                Check(rows, Math.Min(size, from + Chunk), checkpoints);
            }
            finally
            {
                next = await reading;
            }
            await CheckTiles(cancel);
        }
        if (await db.Entries.AnyAsync(e => e.Position >= size, cancel)) throw new FormatException($"Entry {size} is under no checkpoint.");
        await CheckTotals(cancel);
    }

    /// <summary>
    /// The site shows the reviews that the ledger has, with the ratings and texts of their newest entries, which <see cref="CheckLedger"/> has read. A review with a change that
    /// is not yet appended is left out.
    /// </summary>
    public async Task CheckReviews(CancellationToken cancel)
    {
        var pending = (await db.Pending.AsNoTracking().Select(p => p.ReviewId).ToListAsync(cancel)).ToHashSet();
        var chains = sellers.ToDictionary(s => s.SellerId, s => s.Chain.Reviews);
        var (last, left) = (0L, chains.Values.SelectMany(c => c.Keys).Except(pending).ToHashSet());
        while (await db.Reviews.AsNoTracking().Where(r => r.Id > last).OrderBy(r => r.Id).Take(ReviewsAtOnce).Include(r => r.Salts).Include(r => r.Pictures).AsSplitQuery()
            .ToListAsync(cancel) is { Count: > 0 } rows)
        {
            foreach (var review in rows.Where(r => !pending.Contains(r.Id)))
            {
                left.Remove(review.Id);
                if (Fault(review, chains.GetValueOrDefault(review.SellerId)) is { } fault) throw new FormatException($"Review {new Number(review.Id)}: {fault}.");
            }
            last = rows[^1].Id;
        }
        if (left.Count > 0) throw new FormatException($"Review {new Number(left.Min())}: the site doesn't have it.");
    }

    private static string? Fault(Review review, IReadOnlyDictionary<long, LoggedReview>? chain)
    {
        if (chain is null || !chain.TryGetValue(review.Id, out var logged)) return "it is in no entry";
        return review.Ratings != logged.Ratings || review.Counts != logged.Counts ? "the ratings are not those in the ledger"
            : review.IsGone ? null
            : Fault(review, logged.Comment, review.CommittedComment, isReply: false) ?? Fault(review, logged.Reply, review.Reply, isReply: true);
    }

    private async Task<List<EntryRow>> Read(long from, long size, CancellationToken cancel)
    {
        var read = new List<EntryRow>();
        if (from >= size) return read;
        var rows = db.Entries.AsNoTracking().Where(e => e.Position >= from && e.Position < from + Chunk && e.Position < size).OrderBy(e => e.Position)
            .Select(e => new EntryRow(e.Position, e.SellerId, e.Seq, e.Line));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel)) read.Add(row with { Hash = MerkleTree.Leaf(row.Line) });
        return read;
    }

    private void Check(List<EntryRow> rows, long to, Dictionary<long, LedgerCheckpoint> checkpoints)
    {
        foreach (var row in rows)
        {
            if (row.Position != edge.Size) throw new FormatException($"Entry {edge.Size} is missing.");
            if (Fault(row) is { } fault) throw new FormatException($"Entry {row.Position}: {fault}.");
            edge.Append(row.Hash);
            if (checkpoints.TryGetValue(edge.Size, out var checkpoint)) Check(checkpoint);
        }
        if (edge.Size != to) throw new FormatException($"Entry {edge.Size} is missing.");
    }

    private string? Fault(EntryRow row)
    {
        try
        {
            return Fault(row, LedgerLine.Read(row.Line));
        }
        catch (FormatException)
        {
            return "it can't be read";
        }
    }

    private string? Fault(EntryRow row, LedgerLine line)
    {
        if (line.Kind == "key") return keys.Exists(k => k.Text == line.Key) ? null : "it introduces a key that is not among the ledger's";
        if (line.Kind == "day") return line.Sellers == sellers.Count && DayRoot().AsSpan().SequenceEqual(line.Root) ? null : "it is not the root of all sellers' newest entries";
        if (line.Shop is null) return "it names no shop";
        if (!numbers.TryGetValue(line.Shop, out var number))
        {
            numbers[line.Shop] = number = sellers.Count;
            sellers.Add((line.Shop, row.SellerId, new SellerChain()));
        }
        var (shop, sellerId, chain) = sellers[number];
        if (row.SellerId != sellerId || row.Seq != line.Seq) return $"its row is not that of entry {line.Seq} of {shop}";
        return chain.Fault(line, row.Hash) is { } fault ? $"{shop}: {fault}" : null;
    }

    private byte[] DayRoot()
    {
        var tree = new TreeEdge(0, new Dictionary<(int, long), byte[]>());
        foreach (var (shop, _, chain) in sellers) tree.Append(MerkleTree.Leaf(Encoding.UTF8.GetBytes(LedgerLine.Head(shop, chain.Seq, chain.Hash!))));
        return tree.Root();
    }

    private void Check(LedgerCheckpoint row)
    {
        var checkpoint = Checkpoint.Open(row.Note, keys);
        if (checkpoint.Size != row.Size || !checkpoint.Root.AsSpan().SequenceEqual(edge.Root()))
        {
            throw new FormatException($"An entry below {row.Size} was changed: the checkpoint of {row.Size} entries has another root.");
        }
    }

    private async Task CheckTiles(CancellationToken cancel)
    {
        var computed = edge.TakeChanged().ToDictionary(t => LedgerTile.KeyOf(t.Tile.Level, t.Tile.Index), t => t);
        var wanted = computed.Keys.ToList();
        var stored = await db.Tiles.AsNoTracking().Where(t => t.Tree == LedgerTile.Log && wanted.Contains(t.Key)).ToDictionaryAsync(t => t.Key, t => t.Hashes, cancel);
        foreach (var (key, (tile, hashes)) in computed)
        {
            if (!stored.GetValueOrDefault(key, []).AsSpan().StartsWith(hashes)) throw new FormatException($"{tile.Path} is not that of the entries.");
        }
    }

    /// <summary>The newest entry's totals, with what is not yet appended, are the seller's score.</summary>
    private async Task CheckTotals(CancellationToken cancel)
    {
        var scores = await db.Scores.AsNoTracking().Where(s => s.Kind == ScoreOf.Seller && s.Day == Score.AllTime).ToDictionaryAsync(s => s.SubjectId, s => LedgerTotals.Of(s.Tally), cancel);
        var heads = await db.Heads.AsNoTracking().ToDictionaryAsync(h => h.SellerId, cancel);
        var pending = (await db.Pending.AsNoTracking().Select(p => new { p.SellerId, p.Change }).ToListAsync(cancel))
            .GroupBy(p => p.SellerId).ToDictionary(g => g.Key, g => g.Select(p => p.Change).Aggregate((a, b) => a + b));
        foreach (var (shop, sellerId, chain) in sellers)
        {
            if (!heads.Remove(sellerId, out var head) || head.Seq != chain.Seq || !head.Hash.AsSpan().SequenceEqual(chain.Hash) || head.Totals != chain.Totals)
            {
                throw new FormatException($"{shop}: the kept newest entry is not number {chain.Seq}.");
            }
            scores.Remove(sellerId, out var score);
            var total = chain.Totals + pending.GetValueOrDefault(sellerId, LedgerTotals.None);
            if (total != (score ?? LedgerTotals.None)) throw new FormatException($"{shop}: the entries add up to {total}, but the score is {score}.");
        }
        if (heads.Values.FirstOrDefault() is { } extra) throw new FormatException($"{extra.Shop}: all of its entries are missing.");
        foreach (var (sellerId, score) in scores)
        {
            if (score != pending.GetValueOrDefault(sellerId, LedgerTotals.None)) throw new FormatException($"Seller {sellerId}: there is a score of {score.Count} reviews without entries.");
        }
    }

    private static string? Fault(Review review, LoggedCommitment commitment, string? text, bool isReply)
    {
        var name = isReply ? "reply" : "comment";
        if (commitment == default) return string.IsNullOrEmpty(text) ? null : $"the {name} is in no entry";
        var salt = review.Salts.Find(s => LoggedCommitment.Of(s.Commitment) == commitment);
        return salt is null ? $"the salt of its {name} is missing"
            : LoggedCommitment.Of(TextSalt.Commit(text ?? "", salt.Salt, isReply)) == commitment ? null : $"the {name} is not the one in the ledger";
    }

    private readonly record struct EntryRow(long Position, long SellerId, long Seq, byte[] Line)
    {
        /// <summary>The leaf hash.</summary>
        public byte[] Hash { get; init; } = [];
    }
}

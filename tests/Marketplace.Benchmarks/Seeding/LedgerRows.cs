using Marketplace.Ledger;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Ledger;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>The public ledger with one entry for each review as it is now, and a checkpoint after each batch, as the product appends them.</summary>
internal sealed class LedgerRows(SigningKey key)
{
    private const int Batch = 500;
    private readonly TreeEdge edge = new(0, new Dictionary<(int, long), byte[]>());
    private readonly Dictionary<long, byte[]> tiles = [];

    public void Write(World world, ModuleFile file)
    {
        var entries = file.Table("LedgerEntries", "Position SellerId Seq ReviewId Line");
        var checkpoints = file.Table("LedgerCheckpoints", "Size Note SignedAt");
        var salts = file.Table("TextSalts", "ReviewId Commitment Salt IsReply");
        var sellers = new Dictionary<long, LedgerHead>();
        foreach (var opinion in world.Opinions.OrderBy(o => o.PublishedAt).ThenBy(o => o.Id))
        {
            var sale = opinion.Sale;
            if (!sellers.TryGetValue(sale.Seller.Id, out var head)) sellers[sale.Seller.Id] = head = new LedgerHead { SellerId = sale.Seller.Id, Shop = sale.Stall.Slug, Number = sellers.Count };
            var line = head.Next(EntryOf(opinion, salts)).Write();
            var hash = MerkleTree.Leaf(line);
            entries.Add(edge.Size, sale.Seller.Id, head.Seq, opinion.Id, line);
            head.Reach(hash);
            edge.Append(hash);
            if (edge.Size % Batch == 0 || edge.Size == world.Opinions.Length) Sign(checkpoints, opinion.PublishedAt);
        }
        WriteHeads(file, sellers.Values);
        var rows = file.Table("LedgerTiles", "Tree Key Hashes");
        foreach (var (at, hashes) in tiles.OrderBy(t => t.Key)) rows.Add(LedgerTile.Log, at, hashes);
    }

    private static PendingEntry EntryOf(Opinion opinion, Table salts)
    {
        var counted = opinion.Counts ? opinion.Ratings : null;
        return new PendingEntry
        {
            ReviewId = opinion.Id,
            Turn = 0,
            SellerId = opinion.Sale.Seller.Id,
            Shop = opinion.Sale.Stall.Slug,
            Kind = LedgerKind.Published,
            Ratings = opinion.Ratings,
            Counts = opinion.Counts,
            Change = LedgerTotals.Of(counted),
            At = opinion.PublishedAt,
            Comment = Commit(opinion.IsGone ? "" : opinion.Comment.Without(opinion.TakenOut?.Text), isReply: false),
            Reply = Commit(opinion.IsGone ? "" : opinion.Reply?.Text ?? "", isReply: true),
        };

        byte[]? Commit(string text, bool isReply)
        {
            if (text.Length == 0) return null;
            var salt = TextSalt.For(opinion.Id, text, isReply);
            salts.Add(salt.ReviewId, salt.Commitment, salt.Salt, isReply);
            return salt.Commitment;
        }
    }

    private static void WriteHeads(ModuleFile file, IEnumerable<LedgerHead> heads)
    {
        var rows = file.Table("LedgerHeads", """
            SellerId Shop Number Seq Hash Totals_Count Totals_Positive Totals_Neutral Totals_Negative Totals_Fulfillment Totals_StartTime Totals_Communication
            """);
        foreach (var head in heads.OrderBy(h => h.SellerId))
        {
            var t = head.Totals;
            rows.Add(head.SellerId, head.Shop, head.Number, head.Seq, head.Hash, t.Count, t.Positive, t.Neutral, t.Negative, t.Fulfillment, t.StartTime, t.Communication);
        }
    }

    private void Sign(Table checkpoints, DateTime at)
    {
        foreach (var (tile, hashes) in edge.TakeChanged()) tiles[LedgerTile.KeyOf(tile.Level, tile.Index)] = hashes;
        checkpoints.Add(edge.Size, SignedNote.Sign(new Checkpoint(key.Verifier.Name, edge.Size, edge.Root()).Text, [key]), at);
    }
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Marketplace.Ledger;

namespace Marketplace.UnitTests.Ledger;

public sealed class MerkleTreeTests
{
    /// <summary>The entries, roots and proofs of Certificate Transparency's own tests (google/certificate-transparency, merkletree).</summary>
    private static readonly string[] Entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [Trait("Rule", "REP-8")]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Roots_are_those_of_certificate_transparency(int size, string root)
    {
        var tree = new Grown(Entries.Take(size).Select(Convert.FromHexString));
        Hex(tree.Edge.Root()).ShouldBe(root);
        Hex(tree.Tiles.Root(size)).ShouldBe(root);
    }

    [Theory]
    [Trait("Rule", "REP-8")]
    [InlineData(0, 1, "")]
    [InlineData(0, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(5, 8, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(1, 5, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public void Proofs_of_inclusion_are_those_of_certificate_transparency(int index, int size, string path)
    {
        var tree = new Grown(Entries.Select(Convert.FromHexString));
        string.Join(' ', tree.Tiles.Roots(MerkleProof.Inclusion(index, size)).Select(Hex)).ShouldBe(path);
    }

    [Theory]
    [Trait("Rule", "REP-8")]
    [InlineData(1, 1, "")]
    [InlineData(1, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(6, 8, "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 5, "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public void Proofs_of_consistency_are_those_of_certificate_transparency(int before, int size, string path)
    {
        var tree = new Grown(Entries.Select(Convert.FromHexString));
        string.Join(' ', tree.Tiles.Roots(MerkleProof.Consistency(before, size)).Select(Hex)).ShouldBe(path);
    }

    [Fact]
    [Trait("Rule", "REP-8")]
    public void Every_entry_of_every_tree_is_proved_and_no_other()
    {
        var tree = new Grown(Some(300));
        for (var size = 1; size <= 300; size += size < 20 ? 1 : 7)
        {
            var root = tree.Naive(0, size);
            for (var index = 0; index < size; index++)
            {
                var path = tree.Tiles.Roots(MerkleProof.Inclusion(index, size));
                MerkleProof.IsIncluded(tree.Leaves[index], index, size, path, root).ShouldBeTrue($"{index} of {size}");
                MerkleProof.IsIncluded(tree.Leaves[(index + 1) % 300], index, size, path, root).ShouldBeFalse($"the next entry at {index} of {size}");
                MerkleProof.IsIncluded(tree.Leaves[index], index ^ 1, size, path, root).ShouldBe(size == 1 && index == 1, $"{index} of {size}, elsewhere");
            }
        }
    }

    [Fact]
    [Trait("Rule", "REP-8")]
    public void Every_tree_is_proved_to_continue_every_smaller_one_and_no_other()
    {
        var (tree, other) = (new Grown(Some(150)), new Grown(Some(150, "other")));
        for (var size = 1; size <= 150; size++)
        {
            var root = tree.Naive(0, size);
            for (var before = 0; before <= size; before++)
            {
                var path = tree.Tiles.Roots(MerkleProof.Consistency(before, size));
                MerkleProof.IsConsistent(before, tree.Naive(0, before), size, root, path).ShouldBeTrue($"{before} of {size}");
                if (before > 0) MerkleProof.IsConsistent(before, other.Naive(0, before), size, root, path).ShouldBeFalse($"another {before} of {size}");
            }
        }
    }

    [Fact]
    [Trait("Rule", "REP-8")]
    public void A_proof_with_any_changed_bit_fails()
    {
        var tree = new Grown(Some(700));
        var cases = from size in Gen.Choose(1, 700) from index in Gen.Choose(0, size - 1) from before in Gen.Choose(1, size) from bit in Gen.Choose(0, 255) from which in Gen.Choose(0, 63) select (size, index, before, bit, which);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var root = tree.Tiles.Root(c.size);
            var inclusion = tree.Tiles.Roots(MerkleProof.Inclusion(c.index, c.size));
            var consistency = tree.Tiles.Roots(MerkleProof.Consistency(c.before, c.size));
            var (leaf, first) = (tree.Leaves[c.index], tree.Tiles.Root(c.before));
            return root.SequenceEqual(tree.Naive(0, c.size))
                && MerkleProof.IsIncluded(leaf, c.index, c.size, inclusion, root)
                && !MerkleProof.IsIncluded(Flip(leaf, c.bit), c.index, c.size, inclusion, root)
                && (inclusion.Count == 0 || !MerkleProof.IsIncluded(leaf, c.index, c.size, Flip(inclusion, c.which, c.bit), root))
                && MerkleProof.IsConsistent(c.before, first, c.size, root, consistency)
                && !MerkleProof.IsConsistent(c.before, Flip(first, c.bit), c.size, root, consistency)
                && (consistency.Count == 0 || !MerkleProof.IsConsistent(c.before, first, c.size, root, Flip(consistency, c.which, c.bit)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    [Trait("Rule", "REP-8")]
    public void A_log_that_is_stored_and_continued_in_batches_has_the_same_tiles_as_one_written_at_once()
    {
        var (entries, stored) = (Some(70_000), new Dictionary<(int, long), byte[]>());
        var size = 0;
        foreach (var batch in new[] { 1, 3, 252, 1, 255, 1, 1000, 64_000, 0, 4487 })
        {
            var edge = new TreeEdge(size, stored);
            foreach (var entry in entries[size..(size + batch)]) edge.Append(MerkleTree.Leaf(entry));
            foreach (var (tile, hashes) in edge.TakeChanged()) stored[(tile.Level, tile.Index)] = hashes;
            size += batch;
            edge.Root().ShouldBe(new StoredTiles(stored).Root(size));
        }
        size.ShouldBe(70_000);
        var once = new Grown(entries);
        stored.OrderBy(t => t.Key).Select(t => (t.Key, Hex(t.Value))).ShouldBe(once.Stored.OrderBy(t => t.Key).Select(t => (t.Key, Hex(t.Value))));
        stored.Keys.Max(k => k.Item1).ShouldBe(2, "70,000 entries need three levels of tiles");
    }

    [Fact]
    public void A_missing_or_short_tile_is_noticed()
    {
        var tree = new Grown(Some(600));
        tree.Stored[(0, 2)] = tree.Stored[(0, 2)][..32];
        Should.Throw<FormatException>(() => tree.Tiles.Root(600));
        Should.Throw<FormatException>(() => new TreeEdge(600, tree.Stored));
        tree.Tiles.Root(512).ShouldBe(tree.Naive(0, 512));
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private static List<byte[]> Some(int count, string of = "entry") => [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes($"{of} {i}"))];

    private static byte[] Flip(byte[] hash, int bit)
    {
        byte[] changed = [.. hash];
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return changed;
    }

    private static List<byte[]> Flip(IReadOnlyList<byte[]> path, int which, int bit) =>
        [.. path.Select((hash, i) => i == which % path.Count ? Flip(hash, bit) : hash)];

    /// <summary>A log with all of its leaves, and its root as RFC 6962 defines it.</summary>
    private sealed class Grown
    {
        public Grown(IEnumerable<byte[]> entries)
        {
            foreach (var entry in entries)
            {
                Leaves.Add(MerkleTree.Leaf(entry));
                Edge.Append(Leaves[^1]);
            }
            foreach (var (tile, hashes) in Edge.TakeChanged()) Stored[(tile.Level, tile.Index)] = hashes;
        }

        public List<byte[]> Leaves { get; } = [];

        public Dictionary<(int, long), byte[]> Stored { get; } = [];

        public TreeEdge Edge { get; } = new(0, new Dictionary<(int, long), byte[]>());

        public StoredTiles Tiles => new(Stored);

        public byte[] Naive(int start, int end)
        {
            if (end == start) return MerkleTree.EmptyRoot;
            if (end - start == 1) return Leaves[start];
            var left = 1;
            while (left * 2 < end - start) left *= 2;
            return MerkleTree.Node(Naive(start, start + left), Naive(start + left, end));
        }
    }
}

using System.Globalization;
using System.Numerics;
using System.Text;
using Marketplace.Ledger;

namespace Marketplace.IntegrationTests.Reviews;

[Trait("Rule", "REP-8")]
public sealed class OtherTreeTests
{
    private const int Largest = 70;

    [NodeFact(OtherTree.Package)]
    public async Task Every_root_and_proof_of_small_trees_is_what_somebody_elses_code_makes_of_the_same_entries()
    {
        var edge = new TreeEdge(0, new Dictionary<(int, long), byte[]>());
        for (var i = 0; i < Largest; i++) edge.Append(MerkleTree.Leaf(Encoding.UTF8.GetBytes($"entry {i}")));
        var tree = new StoredTiles(edge.TakeChanged().ToDictionary(t => (t.Tile.Level, t.Tile.Index), t => t.Hashes));
        var others = await OtherTree.UpTo(Largest);
        others.Count.ShouldBe(1 + Largest + (Largest * (Largest + 1)));
        foreach (var line in others)
        {
            var parts = line.Split(' ');
            var (first, second) = (int.Parse(parts[1], CultureInfo.InvariantCulture), parts[0] == "root" ? 0 : int.Parse(parts[2], CultureInfo.InvariantCulture));
            var (ours, theirs) = parts[0] switch
            {
                "root" => (tree.Root(first) is { } root ? [root] : [], parts[2..]),
                "inclusion" => (tree.Roots(MerkleProof.Inclusion(first, second)), parts[3..]),
                // Their proofs begin with the older root also where RFC 6962 leaves it out, because whoever checks has it: it is a node of the tree.
                _ => (tree.Roots(MerkleProof.Consistency(first, second)), first == second || BitOperations.IsPow2(first) ? parts[4..] : parts[3..]),
            };
            ours.Select(Convert.ToHexStringLower).ShouldBe(theirs, string.Join(' ', parts[..3]));
        }
    }
}

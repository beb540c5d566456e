using System.Numerics;

namespace Marketplace.Ledger;

/// <summary>Some leaves in a row, D[Start:End] in RFC 6962, that are a tree of their own within a larger one.</summary>
/// <param name="Start">The first leaf.</param>
/// <param name="End">The leaf after the last one.</param>
public readonly record struct LeafRange(long Start, long End)
{
    /// <summary>The largest power of two below the number of leaves: how many of them the left child has.</summary>
    public long Left => 1L << BitOperations.Log2((ulong)(End - Start - 1));

    /// <summary>The complete subtrees that it consists of, from left to right: each is smaller than the one before.</summary>
    public IEnumerable<TreeNode> Nodes
    {
        get
        {
            for (var at = Start; at < End;)
            {
                var level = BitOperations.Log2((ulong)(End - at));
                yield return new TreeNode(level, at >> level);
                at += 1L << level;
            }
        }
    }

    /// <summary>The root of these leaves.</summary>
    /// <param name="read">Reads the hash of a complete subtree.</param>
    public byte[] Root(Func<TreeNode, byte[]> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Nodes.Reverse().Select(read).Aggregate((byte[]?)null, (right, left) => right is null ? left : MerkleTree.Node(left, right)) ?? MerkleTree.EmptyRoot;
    }
}

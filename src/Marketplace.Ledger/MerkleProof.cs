using System.Numerics;

namespace Marketplace.Ledger;

/// <summary>Proofs that an entry is in a tree, and that a larger tree continues a smaller one.</summary>
public static class MerkleProof
{
    /// <summary>The subtrees whose roots prove that a leaf is in the tree: PATH, RFC 6962 section 2.1.1.</summary>
    /// <param name="index">The leaf, from 0.</param>
    /// <param name="size">The number of leaves.</param>
    public static IReadOnlyList<LeafRange> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var (path, at) = (new List<LeafRange>(), new LeafRange(0, size));
        while (at.End - at.Start > 1) at = Descend(path, at, index < at.Start + at.Left);
        path.Reverse();
        return path;
    }

    /// <summary>The subtrees whose roots prove that a tree continues a smaller one: PROOF, RFC 6962 section 2.1.2.</summary>
    /// <param name="before">The number of leaves of the smaller tree.</param>
    /// <param name="size">The number of leaves of the larger tree.</param>
    public static IReadOnlyList<LeafRange> Consistency(long before, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(before, size);
        var (path, at) = (new List<LeafRange>(), new LeafRange(0, size));
        if (before == 0) return path;
        while (at.End != before) at = Descend(path, at, before <= at.Start + at.Left);
        // A subtree that is the whole smaller tree need not be proved: its root is known.
        if (at.Start != 0) path.Add(at);
        path.Reverse();
        return path;
    }

    /// <summary>Whether a leaf is in the tree with this root: RFC 9162 section 2.1.3.2.</summary>
    public static bool IsIncluded(byte[] leaf, long index, long size, IReadOnlyList<byte[]> path, byte[] root)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (index < 0 || index >= size) return false;
        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var other in path)
        {
            if (last == 0) return false;
            hash = Climb(ref at, ref last) ? MerkleTree.Node(other, hash) : MerkleTree.Node(hash, other);
        }
        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether the tree with the second root continues the one with the first: RFC 9162 section 2.1.4.2. Every tree continues the empty one.</summary>
    public static bool IsConsistent(long before, byte[] rootBefore, long size, byte[] root, IReadOnlyList<byte[]> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (before < 0 || before > size) return false;
        if (before == 0) return path.Count == 0 && rootBefore.AsSpan().SequenceEqual(MerkleTree.EmptyRoot);
        if (before == size) return path.Count == 0 && rootBefore.AsSpan().SequenceEqual(root);
        var rest = BitOperations.IsPow2(before) ? path.Prepend(rootBefore).ToList() : path;
        if (rest.Count == 0) return false;
        var shared = BitOperations.TrailingZeroCount(~(before - 1));
        var (at, last, first, second) = ((before - 1) >> shared, (size - 1) >> shared, rest[0], rest[0]);
        foreach (var other in rest.Skip(1))
        {
            if (last == 0) return false;
            if (Climb(ref at, ref last)) (first, second) = (MerkleTree.Node(other, first), MerkleTree.Node(other, second));
            else second = MerkleTree.Node(second, other);
        }
        return last == 0 && first.AsSpan().SequenceEqual(rootBefore) && second.AsSpan().SequenceEqual(root);
    }

    /// <summary>Goes down to one child and notes the other.</summary>
    private static LeafRange Descend(List<LeafRange> path, LeafRange at, bool left)
    {
        var middle = at.Start + at.Left;
        path.Add(left ? at with { Start = middle } : at with { End = middle });
        return left ? at with { End = middle } : at with { Start = middle };
    }

    /// <summary>Goes up to the next node that has a sibling, and says whether that is on the left.</summary>
    private static bool Climb(ref long at, ref long last)
    {
        var isRight = (at & 1) == 1 || at == last;
        if (isRight)
        {
            while ((at & 1) == 0 && at != 0) (at, last) = (at >> 1, last >> 1);
        }
        (at, last) = (at >> 1, last >> 1);
        return isRight;
    }
}

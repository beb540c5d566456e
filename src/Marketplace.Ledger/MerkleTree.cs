using System.Security.Cryptography;

namespace Marketplace.Ledger;

/// <summary>The hashes of a Merkle tree, RFC 6962 section 2.1 (the same in RFC 9162 section 2.1.1), with SHA-256.</summary>
public static class MerkleTree
{
    /// <summary>The length of each hash in bytes.</summary>
    public const int HashLength = 32;

    /// <summary>The root of a tree without leaves: the hash of nothing.</summary>
    public static byte[] EmptyRoot => SHA256.HashData([]);

    /// <summary>The hash of a leaf: of 0x00 and the entry.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> entry)
    {
        Span<byte> input = entry.Length < 2048 ? stackalloc byte[1 + entry.Length] : new byte[1 + entry.Length];
        entry.CopyTo(input[1..]);
        return SHA256.HashData(input);
    }

    /// <summary>The hash of an inner node: of 0x01 and the hashes of its children.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * HashLength)];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + HashLength)..]);
        return SHA256.HashData(input);
    }

    /// <summary>The hash above the hashes of a complete subtree, which are in a row; their number is a power of two.</summary>
    public static byte[] Complete(ReadOnlySpan<byte> hashes)
    {
        if (hashes.Length == HashLength) return hashes.ToArray();
        var half = hashes.Length / 2;
        return Node(Complete(hashes[..half]), Complete(hashes[half..]));
    }
}

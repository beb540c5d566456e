namespace Marketplace.Ledger;

/// <summary>Hashes of a tree, read from its tiles. A tile may hold more than a smaller tree of the same log needs.</summary>
/// <param name="tiles">The hashes of each tile in a row, by level and index.</param>
public sealed class StoredTiles(IReadOnlyDictionary<(int Level, long Index), byte[]> tiles)
{
    /// <summary>The tiles that are needed for the roots of some ranges.</summary>
    public static IReadOnlySet<(int Level, long Index)> Needed(IEnumerable<LeafRange> ranges) =>
        ranges.SelectMany(r => r.Nodes).Select(n => Find(n).Tile).ToHashSet();

    /// <summary>The roots of some ranges: a proof.</summary>
    public IReadOnlyList<byte[]> Roots(IEnumerable<LeafRange> ranges) => [.. ranges.Select(r => r.Root(Read))];

    /// <summary>The root of the first leaves.</summary>
    public byte[] Root(long size) => new LeafRange(0, size).Root(Read);

    private static ((int Level, long Index) Tile, int From, int Length) Find(TreeNode node)
    {
        var (level, above) = (node.Level / Tile.Height, node.Level % Tile.Height);
        var first = node.Index << above;
        return ((level, first >> Tile.Height), (int)(first % Tile.FullWidth) * MerkleTree.HashLength, MerkleTree.HashLength << above);
    }

    private byte[] Read(TreeNode node)
    {
        var (tile, from, length) = Find(node);
        return tiles.TryGetValue(tile, out var hashes) && hashes.Length >= from + length
            ? MerkleTree.Complete(hashes.AsSpan(from, length))
            : throw new FormatException($"Tile {tile.Index} of level {tile.Level} is missing or too short.");
    }
}

namespace Marketplace.Ledger;

/// <summary>
/// Appends to a tree and holds only its partial tiles, one for each level. An entry costs about one hash besides its own; only changed tiles are
/// stored again.
/// </summary>
public sealed class TreeEdge
{
    private readonly List<Row> rows = [];
    private readonly List<(Tile Tile, byte[] Hashes)> full = [];

    /// <summary>Continues a tree.</summary>
    /// <param name="size">Its number of leaves.</param>
    /// <param name="tiles">The hashes of the tiles in <see cref="Tile.Edge"/>, by level and index.</param>
    public TreeEdge(long size, IReadOnlyDictionary<(int Level, long Index), byte[]> tiles)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        Size = size;
        foreach (var tile in Tile.Edge(size))
        {
            var hashes = tiles.GetValueOrDefault((tile.Level, tile.Index), []);
            if (hashes.Length < tile.Width * MerkleTree.HashLength) throw new FormatException($"{tile.Path} is missing or too short.");
            hashes.AsSpan(0, tile.Width * MerkleTree.HashLength).CopyTo(RowAt(tile.Level).Hashes);
            rows[tile.Level].Count = tile.Width;
        }
    }

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a leaf.</summary>
    /// <param name="leaf">Its hash, <see cref="MerkleTree.Leaf"/>.</param>
    public void Append(ReadOnlySpan<byte> leaf)
    {
        Size++;
        Append(0, leaf);
    }

    /// <summary>The root of the tree.</summary>
    public byte[] Root()
    {
        byte[]? root = null;
        foreach (var row in rows)
        {
            var count = row.Count;
            for (var width = 1; count > 0; width <<= 1)
            {
                if ((count & width) == 0) continue;
                count -= width;
                var left = MerkleTree.Complete(row.Hashes.AsSpan(count * MerkleTree.HashLength, width * MerkleTree.HashLength));
                root = root is null ? left : MerkleTree.Node(left, root);
            }
        }
        return root ?? MerkleTree.EmptyRoot;
    }

    /// <summary>The tiles that changed since the last call, with their hashes in a row.</summary>
    public IReadOnlyList<(Tile Tile, byte[] Hashes)> TakeChanged()
    {
        var changed = full.ToList();
        for (var level = 0; level < rows.Count; level++)
        {
            var row = rows[level];
            if (row is { IsChanged: true, Count: > 0 })
            {
                changed.Add((new Tile(level, Size >> (Tile.Height * (level + 1)), row.Count), row.Hashes[..(row.Count * MerkleTree.HashLength)]));
            }
            row.IsChanged = false;
        }
        full.Clear();
        return changed;
    }

    private void Append(int level, ReadOnlySpan<byte> hash)
    {
        var row = RowAt(level);
        hash.CopyTo(row.Hashes.AsSpan(row.Count++ * MerkleTree.HashLength));
        row.IsChanged = true;
        if (row.Count < Tile.FullWidth) return;
        full.Add((new Tile(level, (Size >> (Tile.Height * (level + 1))) - 1, Tile.FullWidth), [.. row.Hashes]));
        row.Count = 0;
        Append(level + 1, MerkleTree.Complete(row.Hashes));
    }

    private Row RowAt(int level)
    {
        while (rows.Count <= level) rows.Add(new Row());
        return rows[level];
    }

    private sealed class Row
    {
        public byte[] Hashes { get; } = new byte[Tile.FullWidth * MerkleTree.HashLength];

        public int Count { get; set; }

        public bool IsChanged { get; set; }
    }
}

using System.Globalization;

namespace Marketplace.Ledger;

/// <summary>A tile of hashes or a bundle of entries, and its address: C2SP tlog-tiles, "Merkle Tree" and "Log Entries".</summary>
/// <param name="Level">It holds hashes of the tree's level 8 x Level; <see cref="Entries"/> for entries.</param>
/// <param name="Index">Its position in its level, from 0.</param>
/// <param name="Width">How many hashes or entries it has, 1 to 256. A tile that has fewer than 256 is partial.</param>
public readonly record struct Tile(int Level, long Index, int Width)
{
    /// <summary>The number of the tree's levels in one tile.</summary>
    public const int Height = 8;

    /// <summary>The number of hashes or entries of a full tile.</summary>
    public const int FullWidth = 1 << Height;

    /// <summary>The level of the entries themselves.</summary>
    public const int Entries = -1;

    private const int HighestLevel = 63;

    /// <summary>Whether it never changes.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>Its address below the log's: <c>tile/0/x001/x234/067.p/5</c> or <c>tile/entries/001</c>.</summary>
    public string Path
    {
        get
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{Index % 1000:000}");
            for (var rest = Index / 1000; rest > 0; rest /= 1000) number = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/{number}");
            var level = Level == Entries ? "entries" : Level.ToString(CultureInfo.InvariantCulture);
            return IsFull ? $"tile/{level}/{number}" : string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{number}.p/{Width}");
        }
    }

    /// <summary>The tile with this address, or null. There is only one address for each.</summary>
    public static Tile? Find(string path)
    {
        if (path?.Split('/') is not ["tile", var level, .. var rest]) return null;
        var (width, numbers) = (FullWidth, rest);
        if (rest is [.. var before, var last, var part] && last.EndsWith(".p", StringComparison.Ordinal))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out width)) return null;
            numbers = [.. before, last[..^2]];
        }
        var at = Entries;
        if (level != "entries" && (!int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out at) || at > HighestLevel)) return null;
        if (!long.TryParse(string.Concat(numbers.Select(n => n.TrimStart('x'))), NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
        var found = new Tile(at, index, width);
        return width is > 0 and <= FullWidth && found.Path == path ? found : null;
    }

    /// <summary>The partial tiles of hashes of a tree: its right edge, from the lowest level.</summary>
    public static IEnumerable<Tile> Edge(long size)
    {
        for (var (level, count) = (0, size); count > 0; (level, count) = (level + 1, count >> Height))
        {
            if (count % FullWidth != 0) yield return new Tile(level, count >> Height, (int)(count % FullWidth));
        }
    }
}

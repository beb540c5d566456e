using System.Buffers.Binary;

namespace Marketplace.Ledger;

/// <summary>Up to 256 entries in a row, each after its length in two bytes, big-endian: C2SP tlog-tiles, "Log Entries".</summary>
public static class EntryBundle
{
    /// <summary>The longest entry, in bytes.</summary>
    public const int LongestEntry = ushort.MaxValue;

    /// <summary>Writes entries.</summary>
    public static byte[] Write(IEnumerable<byte[]> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var bundle = new MemoryStream();
        Span<byte> length = stackalloc byte[2];
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)entry.Length));
            bundle.Write(length);
            bundle.Write(entry);
        }
        return bundle.ToArray();
    }

    /// <summary>Reads entries.</summary>
    /// <exception cref="FormatException">The last entry is cut off.</exception>
    public static IReadOnlyList<byte[]> Read(ReadOnlySpan<byte> bundle)
    {
        var entries = new List<byte[]>();
        while (!bundle.IsEmpty)
        {
            if (bundle.Length < 2 || bundle.Length < 2 + BinaryPrimitives.ReadUInt16BigEndian(bundle)) throw new FormatException("The bundle of entries is cut off.");
            var end = 2 + BinaryPrimitives.ReadUInt16BigEndian(bundle);
            entries.Add(bundle[2..end].ToArray());
            bundle = bundle[end..];
        }
        return entries;
    }
}

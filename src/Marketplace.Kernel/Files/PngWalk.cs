using System.Buffers.Binary;
using System.Text;

namespace Marketplace.Kernel.Files;

/// <summary>Walks a PNG chunk by chunk and keeps those that make the picture. Source: W3C PNG, third edition.</summary>
public static class PngWalk
{
    private const int Frame = 12;
    private const int HeaderLength = 13;
    private static readonly string[] Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs"];

    /// <summary>The eight bytes that every PNG begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    internal static bool Begins(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    internal static Picture? Read(ReadOnlySpan<byte> file, out string wrong)
    {
        wrong = Picture.Damaged;
        var kept = new MemoryStream(file.Length);
        kept.Write(Signature);
        var (width, height) = (0, 0);
        var (palette, needsPalette, data) = (false, false, false);
        var rest = file[Signature.Length..];
        for (var first = true; ; first = false)
        {
            if (Chunk(rest) is not { } length) return null;
            var name = Encoding.Latin1.GetString(rest.Slice(4, 4));
            var body = rest.Slice(8, length);
            if (first != (name == "IHDR")) return null;
            if (first)
            {
                if (!IsHeader(body)) return null;
                width = BinaryPrimitives.ReadInt32BigEndian(body);
                height = BinaryPrimitives.ReadInt32BigEndian(body[4..]);
                needsPalette = body[9] == 3;
            }
            // A chunk whose name begins with a capital cannot be left out, and there are only four such.
            if (char.IsAsciiLetterUpper(name[0]) && !Kept.Contains(name)) return null;
            palette |= name == "PLTE";
            data |= name == "IDAT" && length > 0;
            if (Kept.Contains(name)) kept.Write(rest[..(length + Frame)]);
            if (name == "IEND") break;
            rest = rest[(length + Frame)..];
        }
        if (!data || (needsPalette && !palette)) return null;
        wrong = "";
        return new Picture("image/png", width, height, kept.ToArray());
    }

    /// <summary>The length of the next chunk's body, if the chunk is whole and its checksum right.</summary>
    private static int? Chunk(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < Frame) return null;
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - Frame) return null;
        var crc = BinaryPrimitives.ReadUInt32BigEndian(rest[((int)length + 8)..]);
        return crc == Crc32.Of(rest.Slice(4, (int)length + 4)) ? (int)length : null;
    }

    private static bool IsHeader(ReadOnlySpan<byte> body) => body.Length == HeaderLength
        && body[8] is 1 or 2 or 4 or 8 or 16 && body[9] is 0 or 2 or 3 or 4 or 6 && body[10] == 0 && body[11] == 0 && body[12] <= 1;
}

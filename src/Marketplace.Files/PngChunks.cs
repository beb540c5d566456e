using System.Buffers.Binary;
using SkiaSharp;

namespace Marketplace.Files;

/// <summary>The two PNG chunks that the codec ignores: acTL marks an animation, eXIf has the orientation. Source: W3C PNG, third edition.</summary>
internal static class PngChunks
{
    private const int Orientation = 0x0112;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static bool IsAnimated(ReadOnlySpan<byte> png) => Find(png, "acTL"u8) is { Length: >= 4 } control && BinaryPrimitives.ReadUInt32BigEndian(control) > 1;

    public static SKEncodedOrigin OriginOf(ReadOnlySpan<byte> png)
    {
        var exif = Find(png, "eXIf"u8);
        if (exif.Length < 8) return SKEncodedOrigin.TopLeft;
        var little = exif[0] == 'I';
        var at = (long)(little ? BinaryPrimitives.ReadUInt32LittleEndian(exif[4..]) : BinaryPrimitives.ReadUInt32BigEndian(exif[4..])) + 2;
        var entries = at <= exif.Length ? Short(exif[(int)(at - 2)..], little) : 0;
        for (; entries-- > 0 && at + 12 <= exif.Length; at += 12)
        {
            if (Short(exif[(int)at..], little) != Orientation) continue;
            return Short(exif[(int)(at + 8)..], little) is var origin and >= 1 and <= 8 ? (SKEncodedOrigin)origin : SKEncodedOrigin.TopLeft;
        }
        return SKEncodedOrigin.TopLeft;
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> png, ReadOnlySpan<byte> name)
    {
        for (var rest = png[Signature.Length..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12) break;
            if (rest[4..].StartsWith(name)) return rest.Slice(8, (int)length);
            rest = rest[((int)length + 12)..];
        }
        return [];
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}

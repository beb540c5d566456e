using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Marketplace.Kernel.Files;
using Marketplace.Offers.Domain;

namespace Marketplace.UnitTests.Offers;

/// <summary>Pictures made by hand, byte by byte.</summary>
internal static class SomePictures
{
    public static byte[] Png(int width = 3, int height = 2, params (string Name, byte[] Body)[] more)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(new byte[height * (1 + 3 * Math.Min(width, 100))]);
        return
        [
            .. PngWalk.Signature, .. Chunk("IHDR", header), .. more.SelectMany(c => Chunk(c.Name, c.Body)), .. Chunk("IDAT", data.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    public static byte[] Chunk(string name, byte[] body)
    {
        byte[] checkedPart = [.. Encoding.Latin1.GetBytes(name), .. body];
        var chunk = new byte[body.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        checkedPart.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + body.Length), Crc32.Of(checkedPart));
        return chunk;
    }

    public static byte[] Jpeg(int width = 3, int height = 2, params byte[][] more) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. more.SelectMany(m => m), .. Segment(0xDB, new byte[65]),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]), .. Segment(0xC4, new byte[17]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9,
    ];

    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    /// <summary>An Exif block that says which side is up, and where the picture was taken.</summary>
    public static byte[] Exif(byte orientation) => Segment(0xE1,
    [
        .. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 0x01, 2, 0, 4, 0, 0, 0, .. "Home"u8, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
        0, 0, 0, 0, .. "52.5200 N, 13.4050 E"u8,
    ]);

    public static byte[] Webp(int width = 3, int height = 2, params byte[][] more) =>
        Riff([.. more, Riffed("VP8L", [0x2F, .. BitConverter.GetBytes((uint)((width - 1) | ((height - 1) << 14))), 7, 7, 7])]);

    public static byte[] WebpLossy(int width = 3, int height = 2) => Riff(
        [Riffed("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A, .. BitConverter.GetBytes((ushort)width), .. BitConverter.GetBytes((ushort)height), 1, 2, 3])]);

    /// <summary>The header of an extended WebP of 3 by 2 pixels.</summary>
    public static byte[] Extended(byte flags) => Riffed("VP8X", [flags, 0, 0, 0, 2, 0, 0, 1, 0, 0]);

    public static byte[] Riffed(string name, byte[] body) =>
        [.. Encoding.Latin1.GetBytes(name), .. BitConverter.GetBytes(body.Length), .. body, .. new byte[body.Length & 1]];

    private static byte[] Riff(byte[][] chunks)
    {
        var all = chunks.SelectMany(c => c).ToArray();
        return [.. "RIFF"u8, .. BitConverter.GetBytes(all.Length + 4), .. "WEBP"u8, .. all];
    }
}

using System.Text;
using Marketplace.Kernel.Files;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>Files that sellers bring forward, and files that only say they are such.</summary>
internal static class Evidences
{
    public static Upload Png(string name, int extra = 0) => new(name, Picture(extra));

    public static Upload Text(string name, string content = "He wrote: half the money, or one star.") => new(name, Encoding.UTF8.GetBytes(content), "text/plain");

    /// <summary>A picture of one grey pixel, and as many bytes of colour profile as are asked for.</summary>
    public static byte[] Picture(int extra = 0)
    {
        using var png = new MemoryStream();
        png.Write(PngWalk.Signature);
        Chunk(png, "IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
        if (extra > 0) Chunk(png, "iCCP", new byte[extra]);
        Chunk(png, "IDAT", [0x78, 0x9C, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81]);
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    /// <summary>A picture whose file has exactly so many bytes.</summary>
    public static byte[] PictureOf(int bytes) => Picture(bytes - Picture().Length - 12);

    private static void Chunk(Stream png, string name, byte[] body)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        png.Write(number);
        png.Write(named);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        png.Write(number);
    }
}

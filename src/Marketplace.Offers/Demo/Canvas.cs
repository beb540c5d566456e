using System.Buffers.Binary;
using System.IO.Compression;
using Marketplace.Kernel.Files;
using Marketplace.Offers.Domain;

namespace Marketplace.Offers.Demo;

/// <summary>Draws flat shapes with smooth edges, and writes them as PNG. Colours are 0xRRGGBB; a shape is its distance function.</summary>
internal sealed class Canvas
{
    private readonly byte[] pixels;

    public Canvas(int width, int height, int background)
    {
        (Width, Height) = (width, height);
        pixels = new byte[width * height * 3];
        for (var at = 0; at < pixels.Length; at += 3) Set(at, background);
    }

    public int Width { get; }

    public int Height { get; }

    public void Disc(float x, float y, float radius, int colour) =>
        Paint(x - radius, y - radius, x + radius, y + radius, colour, (px, py) => MathF.Sqrt(Square(px - x) + Square(py - y)) - radius);

    public void Ring(float x, float y, float radius, float thickness, int colour) =>
        Paint(x - radius - thickness, y - radius - thickness, x + radius + thickness, y + radius + thickness, colour,
            (px, py) => MathF.Abs(MathF.Sqrt(Square(px - x) + Square(py - y)) - radius) - thickness / 2);

    /// <summary>The lower half of a disc, or the upper one.</summary>
    public void HalfDisc(float x, float y, float radius, bool lower, int colour) =>
        Paint(x - radius, lower ? y : y - radius, x + radius, lower ? y + radius : y, colour,
            (px, py) => MathF.Max(MathF.Sqrt(Square(px - x) + Square(py - y)) - radius, lower ? y - py : py - y));

    public void Box(float x, float y, float width, float height, float round, int colour)
    {
        if (round == 0) Fill(x, y, x + width, y + height, colour);
        else Paint(x, y, x + width, y + height, colour, (px, py) =>
        {
            var dx = MathF.Max(MathF.Abs(px - x - width / 2) - width / 2 + round, 0);
            var dy = MathF.Max(MathF.Abs(py - y - height / 2) - height / 2 + round, 0);
            return MathF.Sqrt(Square(dx) + Square(dy)) - round;
        });
    }

    public void Line(float x1, float y1, float x2, float y2, float thickness, int colour)
    {
        var (dx, dy) = (x2 - x1, y2 - y1);
        var length = Square(dx) + Square(dy);
        Paint(MathF.Min(x1, x2) - thickness, MathF.Min(y1, y2) - thickness, MathF.Max(x1, x2) + thickness, MathF.Max(y1, y2) + thickness, colour,
            (px, py) =>
            {
                var along = Math.Clamp(((px - x1) * dx + (py - y1) * dy) / length, 0, 1);
                return MathF.Sqrt(Square(px - x1 - along * dx) + Square(py - y1 - along * dy)) - thickness / 2;
            });
    }

    public byte[] ToPng()
    {
        using var file = new MemoryStream();
        file.Write(PngWalk.Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var row = 0; row < Height; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels, row * Width * 3, Width * 3);
            }
        }
        Chunk(file, "IDAT"u8, data.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] body)
    {
        byte[] named = [.. name, .. body];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        file.Write(number);
    }

    private static float Square(float value) => value * value;

    private void Paint(float left, float top, float right, float bottom, int colour, Func<float, float, float> distance)
    {
        var (fromX, toX) = (Math.Max(0, (int)left - 1), Math.Min(Width, (int)right + 2));
        var (fromY, toY) = (Math.Max(0, (int)top - 1), Math.Min(Height, (int)bottom + 2));
        for (var y = fromY; y < toY; y++)
        {
            for (var x = fromX; x < toX; x++)
            {
                var cover = Math.Clamp(0.5f - distance(x + 0.5f, y + 0.5f), 0, 1);
                if (cover > 0) Blend((y * Width + x) * 3, colour, cover);
            }
        }
    }

    private void Fill(float left, float top, float right, float bottom, int colour)
    {
        for (var y = Math.Max(0, (int)top); y < Math.Min(Height, (int)bottom); y++)
        {
            for (var x = Math.Max(0, (int)left); x < Math.Min(Width, (int)right); x++) Set((y * Width + x) * 3, colour);
        }
    }

    private void Blend(int at, int colour, float cover)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            var wanted = (colour >> (16 - 8 * channel)) & 255;
            pixels[at + channel] = (byte)(pixels[at + channel] + (wanted - pixels[at + channel]) * cover);
        }
    }

    private void Set(int at, int colour) => (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
}

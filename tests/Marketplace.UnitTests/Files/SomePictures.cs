using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace Marketplace.UnitTests.Files;

/// <summary>Pictures of 32 by 32 pixels in four colours (red and blue above, lime and white below) in every file format.</summary>
internal static class SomePictures
{
    /// <summary>As printing software writes it. The codec can read this format but not write it.</summary>
    public static readonly byte[] CmykJpeg = Convert.FromBase64String("""
        /9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/9sA
        QwEDBAQFBAUJBQUJFA0LDRQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU/8AAFAgAIAAgBAERAAIRAQMRAQQRAP/E
        ABcAAQEBAQAAAAAAAAAAAAAAAAAJBwj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAGAEBAQEBAQAAAAAAAAAAAAAAAAkIBwr/xAAUEQEAAAAAAAAAAAAAAAAA
        AAAA/9oADgQBAAIRAxEEAAA/AOiHc0qlUwBvqG6xoAMCXIRyABvqG6xoAJevRq3KACc7D6cQAKMNwKOgAnOw+nEAD//Z
        """);

    public static readonly byte[] ProgressiveJpeg = Convert.FromBase64String("""
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/
        2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wgARCAAgACADASIAAhEBAxEB/8QA
        GAABAAMBAAAAAAAAAAAAAAAAAAEFBwb/xAAWAQEBAQAAAAAAAAAAAAAAAAAHBgX/2gAMAwEAAhADEAAAAedIxkigDCV6gAeO0YWF7//EABQQAQAAAAAAAAAA
        AAAAAAAAAED/2gAIAQEAAQUCB//EABQRAQAAAAAAAAAAAAAAAAAAACD/2gAIAQMBAT8BH//EABQRAQAAAAAAAAAAAAAAAAAAACD/2gAIAQIBAT8BH//EABQQ
        AQAAAAAAAAAAAAAAAAAAAED/2gAIAQEABj8CB//EABQQAQAAAAAAAAAAAAAAAAAAAED/2gAIAQEAAT8hB//aAAwDAQACAAMAAAAQG+9A/8QAFBEBAAAAAAAA
        AAAAAAAAAAAAIP/aAAgBAwEBPxAf/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAgEBPxAf/8QAGRAAAgMBAAAAAAAAAAAAAAAAAAEQIbEw/9oACAEBAAE/
        EEKhYIXLI//Z
        """);

    /// <summary>Other colours, with more content than the one above.</summary>
    public static readonly byte[] DetailedProgressiveJpeg = Convert.FromBase64String("""
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/
        2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wgARCAAoACgDASIAAhEBAxEB/8QA
        GQAAAwEBAQAAAAAAAAAAAAAAAAMEAgUB/8QAGQEAAgMBAAAAAAAAAAAAAAAAAQMCBAUA/9oADAMBAAIQAxAAAAFkOhenmjksDuqSEmQbk1o59TYaEFgs4crQ
        W6HrQLfAJR//xAAcEAADAQEAAwEAAAAAAAAAAAAAAQIREgMTISL/2gAIAQEAAQUCa6G6hryk+Y7TPbg33P1Cf6342KsFevEbpFDZL0l4VWG4dEvBUOz/xAAY
        EQADAQEAAAAAAAAAAAAAAAAAAQIRE//aAAgBAwEBPwHWqFWiqDqhWaaRTHTTP//EABsRAAMAAwEBAAAAAAAAAAAAAAABAhESMRMh/9oACAECAQE/AVFJEys/
        TxT4aZgUZNKOPBUpInh//8QAGhAAAwEAAwAAAAAAAAAAAAAAACExEBEgMP/aAAgBAQAGPwJXEPL0uw5EMXj/AP/EAB8QAQADAAIBBQAAAAAAAAAAAAEAESEx
        QVEQYXGBkf/aAAgBAQABPyEfAPHc5/EeUvwcGwRdVP0QU4VlNo/UYipbEsLO5kICXqUCZhAJqDdwFmD3v2gKx+YJZ6F4RRl0/9oADAMBAAIAAwAAABBY0K6/
        KGID/8QAGBEBAQEBAQAAAAAAAAAAAAAAAQARMSH/2gAIAQMBAT8Q9o5EnYXYQ0YQsvG1YMbAF//EABkRAQEAAwEAAAAAAAAAAAAAAAEAESExYf/aAAgBAgEB
        PxADnk1AnY4gYmIew28RuEoQud//xAAhEAEAAwEAAQQDAQAAAAAAAAABABEhMUFRYYGhcZGx4f/aAAgBAQABPxC7U9HBDlEA0ng+IBXvco+5SvLgYkaXkOEA
        7OG10/UQMDHLllqPCz6m8c9KjTLl9yEN1UX2jEHm2sUv8sQzlXmxV6Oac+CU22qyXKOM547wz+QKsHwLqeoZYYttdmpB1tb5MneVfSJ0T8TOr1pTk//Z
        """);

    public static readonly byte[] Heic = Convert.FromBase64String("""
        AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAT9tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAA
        Imlsb2MAAAAAREAAAQABAAAAAAFjAAEAAAAAAAAAHQAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAv2lwcnAAAAChaXBjbwAAAHVodmND
        AQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbqSSmubAgAAAMA
        CAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAEAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAlbWRhdAAAABko
        Aa8TgOaocNP//iaUf/1Y54fp5dLSeb98
        """);

    public static readonly byte[] Avif = Convert.FromBase64String("""
        AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAA
        Imlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAIgAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xy
        bmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAABAAAAAQAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAACptZGF0
        EgAKBhgVf/2BCDIWGAAKKKKEALTbeoVuXQASrGhLV1r9gA==
        """);

    public static byte[] Jpeg(int width = 32, int height = 32) => Encoded(SKEncodedImageFormat.Jpeg, width, height);

    public static byte[] Webp(int width = 32, int height = 32) => Encoded(SKEncodedImageFormat.Webp, width, height);

    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="more">Chunks after the header.</param>
    public static byte[] Png(int width = 32, int height = 32, params byte[][] more)
    {
        var png = Encoded(SKEncodedImageFormat.Png, width, height);
        return [.. png[..33], .. more.SelectMany(m => m), .. png[33..]];
    }

    /// <summary>A PNG that declares a size but has almost no data.</summary>
    public static byte[] PngHeader(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [.. Png()[..8], .. Chunk("IHDR", header), .. Chunk("IDAT", [1]), .. Chunk("IEND", [])];
    }

    /// <summary>A chunk of a PNG.</summary>
    public static byte[] Chunk(string name, byte[] body)
    {
        byte[] checkedPart = [.. Encoding.Latin1.GetBytes(name), .. body];
        var chunk = new byte[body.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        checkedPart.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + body.Length), Crc(checkedPart));
        return chunk;
    }

    /// <summary>A JPEG with segments after its start marker.</summary>
    public static byte[] With(this byte[] jpeg, params byte[][] segments) => [.. jpeg[..2], .. segments.SelectMany(s => s), .. jpeg[2..]];

    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    /// <summary>A WebP in the extended form.</summary>
    public static byte[] ExtendedWebp(byte flags, params byte[][] chunks) =>
        Riff([Riffed("VP8X", [flags, 0, 0, 0, 31, 0, 0, 31, 0, 0]), .. chunks.Length == 0 || (flags & 2) == 0 ? [Webp()[12..]] : Array.Empty<byte[]>(), .. chunks]);

    public static byte[] AnimatedWebp()
    {
        var frame = Riffed("ANMF", [0, 0, 0, 0, 0, 0, 31, 0, 0, 31, 0, 0, 100, 0, 0, 0, .. Webp()[12..]]);
        return ExtendedWebp(2, Riffed("ANIM", new byte[6]), frame, frame);
    }

    /// <summary>A chunk of a WebP.</summary>
    public static byte[] Riffed(string name, byte[] body) =>
        [.. Encoding.Latin1.GetBytes(name), .. BitConverter.GetBytes(body.Length), .. body, .. new byte[body.Length & 1]];

    /// <summary>Exif data with orientation and location.</summary>
    public static byte[] Exif(int orientation) =>
    [
        .. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 0x01, 2, 0, 4, 0, 0, 0, .. "Home"u8, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0,
        .. "52.5200 N, 13.4050 E"u8,
    ];

    public static byte[] Encoded(SKEncodedImageFormat format, int width, int height, SKColorSpace? space = null, SKColor? white = null)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, space));
        using var canvas = new SKCanvas(bitmap);
        var (x, y) = (width / 2, height / 2);
        Quarter(0, 0, SKColors.Red);
        Quarter(x, 0, SKColors.Blue);
        Quarter(0, y, SKColors.Lime);
        Quarter(x, y, white ?? SKColors.White);
        using var file = bitmap.Encode(format, 90);
        return file.ToArray();

        void Quarter(int left, int top, SKColor colour)
        {
            using var paint = new SKPaint { Color = colour, BlendMode = SKBlendMode.Src };
            canvas.DrawRect(left, top, width - left, height - top, paint);
        }
    }

    private static byte[] Riff(byte[][] chunks)
    {
        var all = chunks.SelectMany(c => c).ToArray();
        return [.. "RIFF"u8, .. BitConverter.GetBytes(all.Length + 4), .. "WEBP"u8, .. all];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var next in bytes)
        {
            crc ^= next;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }
}

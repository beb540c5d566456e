using System.Text;
using Marketplace.Kernel.Domain;
using SkiaSharp;

namespace Marketplace.Files;

/// <summary>Checks, decodes and re-encodes uploaded pictures.</summary>
public static class PictureReader
{
    /// <summary>The maximum number of pixels on a side.</summary>
    public const int MostOnASide = 16_000;

    private const int MostInAll = 50_000_000;
    private const string Jpeg = "JPEG", Png = "PNG", WebP = "WebP";
    private const string Damaged = "“{0}” is damaged or incomplete. Save the picture again and upload the new file.";

    // Decoding a picture takes a processor, and four bytes per pixel.
    private static readonly SemaphoreSlim Turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    private static readonly string[] StartsOfSvg = ["<svg", "<?xml", "<!--", "<!DOCTYPE svg"];
    private static readonly byte[] EndOfJpeg = [0xFF, 0xD9];
    private static readonly byte[] Padding = [.. Enumerable.Repeat((byte)0xA5, 64)];

    /// <summary>The format of a picture by its content: a supported one, or a common one that is refused; null for anything else.</summary>
    public static string? FormatOf(ReadOnlySpan<byte> file) =>
        file.StartsWith(PngChunks.Signature) ? Png
        : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : file.Length < 12 ? null
        : file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? WebP
        : file.StartsWith("GIF8"u8) ? "GIF"
        : file[4..].StartsWith("ftyp"u8) ? Encoding.Latin1.GetString(file[8..12]) switch
        {
            "avif" or "avis" => "AVIF",
            "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1" => "HEIC",
            _ => null,
        }
        : IsSvg(Encoding.UTF8.GetString(file[..Math.Min(file.Length, 1000)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n')) ? "SVG"
        : null;

    /// <summary>Re-encodes a picture in several sizes: WebP, upright, in sRGB, without metadata.</summary>
    /// <param name="file">The uploaded file.</param>
    /// <param name="longestSides">Pixels of the longest side, largest first.</param>
    /// <param name="cancel">Stops waiting for a free processor.</param>
    /// <exception cref="RuleBroken">It is not a picture, or cannot be read; the message says what to do.</exception>
    public static async Task<IReadOnlyList<Picture>> Read(UploadedFile file, IReadOnlyList<int> longestSides, CancellationToken cancel)
    {
        var format = FormatOf(file.Content) ?? throw file.Refused("“{0}” is not a picture. Upload a JPEG, PNG or WebP file.");
        if (format is not (Jpeg or Png or WebP)) throw file.Refused("“{0}” is in the {1} format. Save it as JPEG or PNG and upload that file.", format);
        await Turns.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Picture.InSizes(Upright(file, format, longestSides[0]), longestSides), cancel);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static bool IsSvg(string start) => start.Contains("<svg", StringComparison.OrdinalIgnoreCase)
        && StartsOfSvg.Any(s => start.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    private static SKBitmap Upright(UploadedFile file, string format, int longestSide)
    {
        using var codec = Open(file, file.Content);
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width > MostOnASide || height > MostOnASide || (long)width * height > MostInAll)
        {
            throw file.Refused("“{0}” has too many pixels. Upload a picture of at most 50 megapixels and {1:N0} pixels on its longest side.", MostOnASide);
        }
        if (codec.FrameCount > 1 || (format == Png && PngChunks.IsAnimated(file.Content))) throw file.Refused("“{0}” is animated. Upload a still picture.");
        var origin = format == Png ? PngChunks.OriginOf(file.Content) : codec.EncodedOrigin;
        var hasEnd = format != Jpeg || file.Content.AsSpan().EndsWith(EndOfJpeg);
        return Turned(Picture.ScaledDown(hasEnd ? Decode(file, codec, longestSide) : DecodeWithoutEnd(file), longestSide), origin);
    }

    private static SKCodec Open(UploadedFile file, byte[] content) => SKCodec.Create(new SKMemoryStream(content), out _) ?? throw file.Refused(Damaged);

    private static SKBitmap Decode(UploadedFile file, SKCodec codec, int longestSide)
    {
        // A JPEG can be decoded at eighths of its size and a WebP at any size, in less time and memory.
        var size = Enumerable.Range(1, 8).Select(eighths => codec.GetScaledDimensions(eighths / 8f)).First(s => Math.Max(s.Width, s.Height) >= longestSide || s == codec.Info.Size);
        var alpha = codec.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        var picture = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(picture.Info, picture.GetPixels()) == SKCodecResult.Success) return picture;
        picture.Dispose();
        throw file.Refused(Damaged);
    }

    /// <summary>
    /// Detects missing pixels. The codec expects an end marker, which some cameras omit, and fills gaps of a progressive JPEG. So the file is decoded
    /// with the marker, once with and once without extra bytes before it: if the bytes become pixels, pixels were missing.
    /// </summary>
    private static SKBitmap DecodeWithoutEnd(UploadedFile file)
    {
        var content = file.Content.AsSpan().TrimEnd((byte)0xFF);
        using var codec = Open(file, [.. content, .. EndOfJpeg]);
        using var padded = Open(file, [.. content, .. Padding, .. EndOfJpeg]);
        var picture = Decode(file, codec, MostOnASide);
        using var other = Decode(file, padded, MostOnASide);
        if (picture.GetPixelSpan().SequenceEqual(other.GetPixelSpan())) return picture;
        picture.Dispose();
        throw file.Refused(Damaged);
    }

    private static SKBitmap Turned(SKBitmap picture, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft) return picture;
        var size = origin >= SKEncodedOrigin.LeftTop ? new SKSizeI(picture.Height, picture.Width) : picture.Info.Size;
        var turned = new SKBitmap(picture.Info.WithSize(size));
        using var canvas = new SKCanvas(turned);
        var (right, bottom) = (size.Width, size.Height);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, right, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, right, 0, -1, bottom, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, bottom, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, right, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, right, -1, 0, bottom, 0, 0, 1),
            _ => new SKMatrix(0, 1, 0, -1, 0, bottom, 0, 0, 1),
        });
        using var paint = new SKPaint { BlendMode = SKBlendMode.Src };
        using (picture) canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default, paint);
        return turned;
    }
}

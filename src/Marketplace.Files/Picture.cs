using SkiaSharp;

namespace Marketplace.Files;

/// <summary>A re-encoded uploaded picture: WebP, upright, in sRGB, without metadata.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record Picture(int Width, int Height, byte[] Bytes)
{
    /// <summary>The content type of <see cref="Bytes"/>.</summary>
    public const string ContentType = "image/webp";

    private const int Quality = 85;

    /// <summary>The same picture in several sizes. A picture is scaled down, never up.</summary>
    /// <param name="picture">An upright picture; it is disposed.</param>
    /// <param name="longestSides">Pixels of the longest side, largest first: each size is scaled from the one before.</param>
    public static IReadOnlyList<Picture> InSizes(SKBitmap picture, params IReadOnlyList<int> longestSides)
    {
        var sizes = new List<Picture>();
        foreach (var side in longestSides)
        {
            picture = ScaledDown(picture, side);
            // A colour space would add a profile to the file; without one, a picture is sRGB.
            var plain = new SKImageInfo(picture.Width, picture.Height, picture.ColorType, picture.AlphaType);
            using var pixels = new SKPixmap(plain, picture.GetPixels(), picture.RowBytes);
            using var file = pixels.Encode(SKEncodedImageFormat.Webp, Quality)!;
            sizes.Add(new Picture(picture.Width, picture.Height, file.ToArray()));
        }
        picture.Dispose();
        return sizes;
    }

    /// <summary>The middle of a picture as a square JPEG, for mail programs that read no WebP; a plain tile if there is no picture.</summary>
    /// <param name="picture">A picture's file, or null.</param>
    /// <param name="side">Pixels of each side.</param>
    public static byte[] Square(byte[]? picture, int side)
    {
        using var square = new SKBitmap(side, side, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(square);
        canvas.Clear(new SKColor(0xB5, 0xD0, 0xC8));
        using var whole = picture is null ? null : SKImage.FromEncodedData(picture);
        if (whole is not null)
        {
            var edge = Math.Min(whole.Width, whole.Height);
            var middle = SKRect.Create((whole.Width - edge) / 2f, (whole.Height - edge) / 2f, edge, edge);
            canvas.DrawImage(whole, middle, SKRect.Create(side, side), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }
        using var file = square.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return file.ToArray();
    }

    internal static SKBitmap ScaledDown(SKBitmap picture, int longestSide)
    {
        var longest = Math.Max(picture.Width, picture.Height);
        if (longest <= longestSide) return picture;
        // Halving uses every pixel; one large step would skip most of them.
        var halve = longest >= 2 * longestSide;
        var size = picture.Info.WithSize(Shorter(picture.Width), Shorter(picture.Height));
        var smaller = picture.Resize(size, halve ? new SKSamplingOptions(SKFilterMode.Linear) : new SKSamplingOptions(SKCubicResampler.Mitchell));
        picture.Dispose();
        return ScaledDown(smaller, longestSide);

        int Shorter(int side) => halve ? (side + 1) / 2 : Math.Max(1, (int)Math.Round((double)side * longestSide / longest));
    }
}

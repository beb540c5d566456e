using System.Numerics;
using SkiaSharp;

namespace Marketplace.Files.Pictures;

/// <summary>
/// What a picture looks like, in 64 bits: whether each of 8 × 8 fields is brighter than its neighbour. Saving a picture again, another size or a small crop
/// changes few of them. Source: the difference hash, N. Krawetz, "Kind of Like That", hackerfactor.com, 2013.
/// </summary>
public static class PictureLook
{
    private const int Side = 8;

    /// <summary>How many of the 64 bits may differ in two copies of one picture.</summary>
    private const int MostDifferent = 6;

    /// <summary>In a plainer picture, the fields differ by chance. Of 255.</summary>
    private const int LeastContrast = 24;

    /// <summary>The look of a picture's file; null if it is too plain to be known again.</summary>
    public static long? Of(byte[] picture)
    {
        using var whole = SKImage.FromEncodedData(picture);
        using var small = new SKBitmap(Side + 1, Side, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(small);
        canvas.Clear(SKColors.White);
        canvas.DrawImage(whole, SKRect.Create(small.Width, small.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        var bright = small.Pixels.Select(p => ((299 * p.Red) + (587 * p.Green) + (114 * p.Blue)) / 1000).ToArray();
        if (bright.Max() - bright.Min() < LeastContrast) return null;
        var look = 0L;
        for (var i = 0; i < bright.Length; i++)
        {
            if (i % small.Width < Side) look = (look << 1) | (bright[i] > bright[i + 1] ? 1L : 0);
        }
        return look;
    }

    /// <summary>Whether two looks are of the same picture.</summary>
    public static bool AreAlike(long? one, long? other) => one is { } a && other is { } b && BitOperations.PopCount((ulong)(a ^ b)) <= MostDifferent;
}

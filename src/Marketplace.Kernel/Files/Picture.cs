namespace Marketplace.Kernel.Files;

/// <summary>A picture known by its content, stripped of all that is not picture: remarks, places, and whatever hides behind its end.</summary>
/// <param name="ContentType">image/png, image/jpeg or image/webp.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record Picture(string ContentType, int Width, int Height, byte[] Bytes)
{
    /// <summary>Why a file is refused, with {0} for its name.</summary>
    public const string Unknown = "“{0}” is not a PNG, JPEG or WebP picture.";

    /// <inheritdoc cref="Unknown"/>
    public const string Damaged = "“{0}” is damaged, or not whole.";

    /// <inheritdoc cref="Unknown"/>
    public const string Moving = "“{0}” is a moving picture. Please send one that stands still.";

    /// <inheritdoc cref="Unknown"/>
    public const string TooManyPixels = "“{0}” has too many pixels: at most 8,000 on a side and 40 million in all.";

    private const int MostOnASide = 8000;
    private const int MostInAll = 40_000_000;

    /// <summary>Reads a file that somebody sent.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="wrong">Where it is refused: why, as a sentence with {0} for the file's name.</param>
    public static Picture? Read(ReadOnlySpan<byte> file, out string wrong)
    {
        wrong = Unknown;
        var picture = PngWalk.Begins(file) ? PngWalk.Read(file, out wrong)
            : JpegWalk.Begins(file) ? JpegWalk.Read(file, out wrong)
            : WebpWalk.Begins(file) ? WebpWalk.Read(file, out wrong)
            : null;
        if (picture is null || IsSmallEnough(picture.Width, picture.Height)) return picture;
        wrong = picture.Width > 0 && picture.Height > 0 ? TooManyPixels : Damaged;
        return null;
    }

    private static bool IsSmallEnough(int width, int height) =>
        width is > 0 and <= MostOnASide && height is > 0 and <= MostOnASide && width * height <= MostInAll;
}

using Marketplace.Files;
using Marketplace.Offers.Domain;

namespace Marketplace.Offers.Demo;

/// <summary>The demo market's pictures: WebP files of 1,200 by 900 pixels in this assembly.</summary>
internal static class DemoPictures
{
    private const string Ending = ".webp";

    /// <summary>The names of all pictures.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(DemoPictures).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(Ending, StringComparison.Ordinal)).Select(n => n[..^Ending.Length])];

    /// <summary>They are stored as they are; only the thumbnail is made.</summary>
    public static async Task<PictureSizes> Read(string name, CancellationToken cancel)
    {
        await using var file = typeof(DemoPictures).Assembly.GetManifestResourceStream(name + Ending)!;
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancel);
        var thumbnail = await PictureReader.Read(new UploadedFile(name, "", bytes), [PictureSizes.ThumbnailSide], cancel);
        return new PictureSizes(new Picture(1200, 900, bytes), thumbnail[0]);
    }
}

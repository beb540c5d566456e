using Marketplace.Files;
using Marketplace.Files.Pictures;
using Marketplace.Offers.Domain;

namespace Marketplace.Offers.Demo;

/// <summary>The demo market's pictures: WebP files in this assembly, each in the two sizes that are stored, so that the first start decodes none.</summary>
internal static class DemoPictures
{
    private const string Ending = ".webp", Small = "-small";

    /// <summary>The names of all pictures.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(DemoPictures).Assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(Ending, StringComparison.Ordinal)).Select(n => n[..^Ending.Length]).Where(n => !n.EndsWith(Small, StringComparison.Ordinal))];

    public static async Task<PictureSizes> Read(string name, CancellationToken cancel) =>
        new(new Picture(1200, 900, await Bytes(name, cancel)), new Picture(480, 360, await Bytes(name + Small, cancel)));

    private static async Task<byte[]> Bytes(string name, CancellationToken cancel)
    {
        await using var file = typeof(DemoPictures).Assembly.GetManifestResourceStream(name + Ending)!;
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}

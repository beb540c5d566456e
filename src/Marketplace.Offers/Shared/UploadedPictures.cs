using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Files;
using Marketplace.Offers.Domain;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Offers.Shared;

/// <summary>Reads the pictures that came with a form.</summary>
internal static class UploadedPictures
{
    /// <summary>Eight pictures, and room for the rest of the form.</summary>
    public const int MostBytes = ((Offer.MostPictures * Megabytes) + 1) * 1024 * 1024;

    private const int Megabytes = 5;
    private const string Field = "Pictures";

    /// <exception cref="RuleBroken">One is refused, and the sentence says which and why.</exception>
    public static async Task<IReadOnlyList<Picture>> Read(IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        var pictures = new List<Picture>();
        foreach (var file in files)
        {
            var content = await file.ReadAll(Megabytes, Field, cancel);
            pictures.Add(Picture.Read(content, out var wrong) ?? throw new RuleBroken(wrong, Field, false, file.SafeName));
        }
        return pictures;
    }
}

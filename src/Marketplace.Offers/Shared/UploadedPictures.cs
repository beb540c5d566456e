using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Offers.Shared;

/// <summary>Reads the uploaded pictures of a form.</summary>
internal static class UploadedPictures
{
    /// <summary>Eight pictures, and room for the rest of the form.</summary>
    public const int MostBytes = ((Offer.MostPictures * Megabytes) + 1) * 1024 * 1024;

    private const int Megabytes = 5;
    private const string Field = "Pictures";

    /// <exception cref="RuleBroken">A picture is refused; the message says which and why.</exception>
    public static async Task<IReadOnlyList<PictureSizes>> Read(IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        var pictures = new List<PictureSizes>();
        foreach (var file in files)
        {
            var uploaded = await UploadedFile.Read(file, Megabytes, Field, cancel);
            pictures.Add(PictureSizes.Of(await PictureReader.Read(uploaded, PictureSizes.Sides, cancel)));
        }
        return pictures;
    }
}

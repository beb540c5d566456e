using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Offers.Shared;

/// <summary>Reads the pictures that came with a form.</summary>
internal static class UploadedPictures
{
    /// <summary>Eight pictures, and room for the rest of the form.</summary>
    public const int MostBytes = Offer.MostPictures * Picture.MostBytes + 1024 * 1024;

    /// <exception cref="RuleBroken">One is refused, and the sentence says which and why.</exception>
    public static async Task<IReadOnlyList<Picture>> Read(IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        var pictures = new List<Picture>();
        foreach (var file in files)
        {
            if (file.Length > Picture.MostBytes) throw Refused(Picture.TooLarge, file);
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, cancel);
            pictures.Add(Picture.Read(content.GetBuffer().AsSpan(0, (int)content.Length), out var wrong) ?? throw Refused(wrong, file));
        }
        return pictures;
    }

    private static RuleBroken Refused(string wrong, IFormFile file)
    {
        var name = Path.GetFileName(file.FileName);
        return new RuleBroken(wrong, "Pictures", false, name.Length > 60 ? name[..60] : name);
    }
}

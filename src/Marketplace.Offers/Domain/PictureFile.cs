using Marketplace.Files.Pictures;

namespace Marketplace.Offers.Domain;

/// <summary>A picture of an offer.</summary>
internal sealed class PictureFile : StoredPicture
{
    /// <summary>Where one of the sizes is served.</summary>
    public static string PathOf(long id, int side) => $"/pictures/{new Kernel.Domain.Number(id)}/{side}";
}

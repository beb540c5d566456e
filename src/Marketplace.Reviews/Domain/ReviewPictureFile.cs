using Marketplace.Files.Pictures;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>The bytes of a picture in a review.</summary>
internal sealed class ReviewPictureFile : StoredPicture
{
    /// <summary>Where one of the sizes is served.</summary>
    public static string PathOf(long id, int side) => $"/review-pictures/{new Number(id)}/{side}";
}

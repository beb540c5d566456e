using Marketplace.Files;
using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.Domain;

/// <summary>A picture in the two sizes that pages show: lists the thumbnail, an offer's page the other.</summary>
internal sealed record PictureSizes(Picture Page, Picture Thumbnail)
{
    public const int PageSide = 1600;
    public const int ThumbnailSide = 480;
    public static readonly IReadOnlyList<int> Sides = [PageSide, ThumbnailSide];

    public static PictureSizes Of(IReadOnlyList<Picture> sizes) => new(sizes[0], sizes[1]);

    /// <summary>Where one of the sizes is served.</summary>
    public static string PathOf(long id, int side) => $"/pictures/{new Number(id)}/{side}";
}

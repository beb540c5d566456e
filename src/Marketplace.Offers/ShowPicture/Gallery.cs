using Marketplace.Files.Pictures;
using Marketplace.Offers.Domain;

namespace Marketplace.Offers.ShowPicture;

/// <summary>An offer's pictures with thumbnails to move between them.</summary>
internal sealed record Gallery(string Title, IReadOnlyList<GalleryPicture> Pictures);

internal sealed record GalleryPicture(long Id, int Width, int Height)
{
    // A picture is as wide as its column.
    private const string ColumnSizes = "(max-width: 860px) 100vw, 764px";

    public string Path => PictureFile.PathOf(Id, PictureSizes.PageSide);

    /// <summary>Both sizes with their widths; null where they are the same.</summary>
    public string? Sources
    {
        get
        {
            var longest = Math.Max(Width, Height);
            return longest <= PictureSizes.ThumbnailSide ? null
                : $"{PictureFile.PathOf(Id, PictureSizes.ThumbnailSide)} {Width * PictureSizes.ThumbnailSide / longest}w, {Path} {Width}w";
        }
    }

    public string? Sizes => Sources is null ? null : ColumnSizes;

    public string Thumbnail => PictureFile.PathOf(Id, PictureSizes.ThumbnailSide);
}

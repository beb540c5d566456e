namespace Marketplace.Files.Pictures;

/// <summary>A picture in the two sizes that pages show: lists the thumbnail, a page of its own the other.</summary>
/// <param name="Page">The larger one.</param>
/// <param name="Thumbnail">The smaller one.</param>
public sealed record PictureSizes(Picture Page, Picture Thumbnail)
{
    /// <summary>The longest side of the larger one.</summary>
    public const int PageSide = 1600;

    /// <summary>The longest side of the smaller one.</summary>
    public const int ThumbnailSide = 480;

    /// <summary>Both, largest first.</summary>
    public static readonly IReadOnlyList<int> Sides = [PageSide, ThumbnailSide];

    /// <summary>The two sizes of <see cref="PictureReader"/>.</summary>
    public static PictureSizes Of(IReadOnlyList<Picture> sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        return new(sizes[0], sizes[1]);
    }
}

using System.Globalization;
using Marketplace.Files.Pictures;

namespace Marketplace.Reviews.Domain;

/// <summary>A public picture as lists show it. A review keeps them in one column, so that lists need no second query.</summary>
internal sealed record ShownPicture(long Id, int Width, int Height)
{
    private const char Between = ' ';
    private const char Part = ':';

    public string Page => ReviewPictureFile.PathOf(Id, PictureSizes.PageSide);

    public string Thumbnail => ReviewPictureFile.PathOf(Id, PictureSizes.ThumbnailSide);

    public static string Write(IEnumerable<ReviewPicture> pictures) => string.Join(
        Between, pictures.OrderBy(p => p.Position).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.PictureId}{Part}{p.Width}{Part}{p.Height}")));

    public static IReadOnlyList<ShownPicture> Read(string pictures) => pictures.Length == 0 ? [] : [.. pictures.Split(Between).Select(picture =>
    {
        var parts = picture.Split(Part);
        return new ShownPicture(long.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    })];
}

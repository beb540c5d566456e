using Marketplace.Contracts.Offers;
using Marketplace.Files.Pictures;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;

namespace Marketplace.Offers.ReadOffer;

internal sealed record ReadOfferPage(
    Number Number, OfferCopy Offer, Score SellerScore, string? TypicalStart, string? TypicalAnswer, bool IsOwn, string? Logo, DateTime PromisedAt, bool IsKept)
{
    public const int Few = 5;

    /// <summary>The price in euros for comparison; null if it is in euros.</summary>
    public string? About => EuroCents.About(Offer.Price);

    public bool IsSoldOut => Offer is { Kind: OfferKind.Product, Stock: 0 or null };

    public bool CanBeBought => !IsSoldOut && Offer.PausedUntil is null;

    public int MostQuantity => Offer.Stock ?? Purchase.MostOfAService;

    public Category? Category => Category.Find(Offer.Category);

    /// <summary>The description's paragraphs, each with its lines.</summary>
    public IEnumerable<string[]> Paragraphs =>
        Offer.Description.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim('\n').Split('\n'));
}

internal sealed record OfferCopy(
    long SellerId, string Shop, string ShopName, OfferKind Kind, string Title, string Description, string Category, string Country, Money Price, int? Stock,
    int HoursToStart, int HoursToDeliver, DateTime? PausedUntil, DateTime ListedAt, Score Score, IReadOnlyList<PictureCopy> Pictures);

internal sealed record PictureCopy(long Id, int Width, int Height)
{
    // The gallery's first picture is as wide as its column; four of the others share that width.
    private const string FirstSizes = "(max-width: 860px) 100vw, 764px", OtherSizes = "(max-width: 860px) 25vw, 184px";

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

    public string? Sizes(bool isFirst) => Sources is null ? null : isFirst ? FirstSizes : OtherSizes;
}

using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.CompareTimes;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Shared;
using Marketplace.Offers.ShowPicture;

namespace Marketplace.Offers.ReadOffer;

internal sealed record ReadOfferPage(
    Number Number, OfferCopy Offer, Score SellerScore, OfferTimes Times, bool IsOwn, string? Logo, DateTime PromisedAt, bool IsKept, bool Tells)
{
    public const int Few = 5;

    /// <summary>Whether the shop has any offer in its list.</summary>
    public bool HasOffers { get; init; } = true;

    /// <summary>The price in euros for comparison; null if it is in euros.</summary>
    public string? About => EuroCents.About(Offer.Price);

    /// <summary>The days on which an order of now arrives; null if the seller doesn't say.</summary>
    public string? Arrival => OfferFields.Arrival(PromisedAt, Offer.ShippingMin, Offer.ShippingMax);

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
    int HoursToStart, int HoursToDeliver, DateTime? PausedUntil, DateTime ListedAt, Score Score, IReadOnlyList<GalleryPicture> Pictures, int? ShippingMin,
    int? ShippingMax, WithdrawalExemption? Exemption);

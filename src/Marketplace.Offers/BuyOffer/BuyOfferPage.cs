using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Shared;

namespace Marketplace.Offers.BuyOffer;

internal sealed record BuyOfferPage(OfferToBuy Offer, string Key, bool IsOwn, RecentPurchase? Recent, BuyOfferForm Form)
{
    public bool IsSoldOut => Offer is { Kind: OfferKind.Product, Stock: 0 or null };

    public int Quantity => Math.Clamp(Form.Quantity ?? 1, 1, 100_000);

    public int MostQuantity => Offer.Stock ?? Purchase.MostOfAService;

    public Money Total => new(Offer.Price * Quantity, Offer.Currency);
}

internal sealed record OfferToBuy(
    long Id, long SellerId, string Title, OfferKind Kind, long Price, string Currency, int? Stock, string ShopName, int HoursToStart,
    int HoursToDeliver)
{
    public string Path => OfferPath.Of(Id, Title);

    public Money Amount => new(Price, Currency);
}

internal sealed record RecentPurchase(long Id, DateTime At);

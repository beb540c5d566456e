using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.BuyAgain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.GiveContact;
using Marketplace.Offers.Shared;

namespace Marketplace.Offers.BuyOffer;

internal sealed record BuyOfferPage(OfferToBuy Offer, string Key, bool IsOwn, RecentPurchase? Recent, DateTime PromisedAt, BuyOfferForm Form) : IContactPage
{
    ContactForm IContactPage.Form => Form;

    /// <summary>The days on which an order of now arrives; null if the seller doesn't say.</summary>
    public string? Arrival => OfferFields.Arrival(PromisedAt, Offer.ShippingMin, Offer.ShippingMax);

    public bool IsSoldOut => Offer is { Kind: OfferKind.Product, Stock: 0 or null };

    public bool CanBeBought => !IsOwn && !IsSoldOut && Offer.PausedUntil is null;

    public int Quantity => Math.Clamp(Form.Quantity ?? 1, 1, 100_000);

    public int MostQuantity => Offer.Stock ?? Purchase.MostOfAService;

    /// <summary>The total in euros for comparison; null if it is in euros.</summary>
    public string? About => EuroCents.About(Total);

    public Money Total => new(Offer.Price * Quantity, Offer.Currency);
}

internal sealed record OfferToBuy(
    long Id, long SellerId, string Shop, string Title, OfferKind Kind, long Price, string Currency, int? Stock, string ShopName, int HoursToStart,
    int HoursToDeliver, DateTime? PausedUntil, int? ShippingMin, int? ShippingMax, WithdrawalExemption? Exemption)
{
    public int Hours => HoursToStart + HoursToDeliver;

    /// <summary>The days on the way as the form sends them back; empty if the seller doesn't say.</summary>
    public string Shipping => ShownTerms.ShippingOf(ShippingMin, ShippingMax);

    public string Path => OfferPath.Of(Id, Title);

    public Money Amount => new(Price, Currency);
}

using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Shared;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Offers.BuyOffer;

internal sealed record BuyOfferPage(OfferToBuy Offer, string Key, bool IsOwn, RecentPurchase? Recent, DateTime PromisedAt, BuyOfferForm Form)
{
    /// <summary>The days on which an order of now arrives; null if the seller doesn't say.</summary>
    public string? Arrival => OfferFields.Arrival(PromisedAt, Offer.ShippingMin, Offer.ShippingMax);

    public bool IsSoldOut => Offer is { Kind: OfferKind.Product, Stock: 0 or null };

    public int Quantity => Math.Clamp(Form.Quantity ?? 1, 1, 100_000);

    public int MostQuantity => Offer.Stock ?? Purchase.MostOfAService;

    /// <summary>The total in euros for comparison; null if it is in euros.</summary>
    public string? About => EuroCents.About(Total);

    /// <summary>Whether there is a whole address without errors, from the last purchase or as typed.</summary>
    public bool HasContact(ModelStateDictionary state)
    {
        (string Name, string Value)[] fields =
        [
            (nameof(Form.Name), Form.Name), (nameof(Form.Street), Form.Street), (nameof(Form.PostalCode), Form.PostalCode),
            (nameof(Form.City), Form.City), (nameof(Form.Country), Form.Country), (nameof(Form.Phone), Form.Phone),
        ];
        return Countries.Has(Form.Country) && fields.All(f => f.Value.Length > 0 && state.GetFieldValidationState($"Form.{f.Name}") != ModelValidationState.Invalid);
    }

    public Money Total => new(Offer.Price * Quantity, Offer.Currency);
}

internal sealed record OfferToBuy(
    long Id, long SellerId, string Shop, string Title, OfferKind Kind, long Price, string Currency, int? Stock, string ShopName, int HoursToStart,
    int HoursToDeliver, DateTime? PausedUntil, int? ShippingMin, int? ShippingMax, WithdrawalExemption? Exemption)
{
    public int Hours => HoursToStart + HoursToDeliver;

    /// <summary>The days on the way as the form sends them back; empty if the seller doesn't say.</summary>
    public string Shipping => ShippingOf(ShippingMin, ShippingMax);

    public string Path => OfferPath.Of(Id, Title);

    public Money Amount => new(Price, Currency);

    public static string ShippingOf(int? min, int? max) => min is null ? "" : $"{min}-{max}";
}

internal sealed record RecentPurchase(long Id, DateTime At);

using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Shared;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Offers.BuyOffer;

internal sealed record BuyOfferPage(OfferToBuy Offer, string Key, bool IsOwn, RecentPurchase? Recent, DateTime PromisedAt, BuyOfferForm Form)
{
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
    int HoursToDeliver, DateTime? PausedUntil)
{
    public int Hours => HoursToStart + HoursToDeliver;

    public string Path => OfferPath.Of(Id, Title);

    public Money Amount => new(Price, Currency);
}

internal sealed record RecentPurchase(long Id, DateTime At);

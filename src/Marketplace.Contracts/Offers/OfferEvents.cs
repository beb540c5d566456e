namespace Marketplace.Contracts.Offers;

/// <summary>What is sold.</summary>
public enum OfferKind
{
    /// <summary>A thing that is shipped; it has a stock.</summary>
    Product,

    /// <summary>Work that is done for the buyer; it has no stock.</summary>
    Service,
}

/// <summary>Where the goods go and how the buyer is reached.</summary>
/// <param name="Name">The receiver.</param>
/// <param name="Street">Street and number.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="City">City.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Phone">E.164.</param>
public sealed record Contact(string Name, string Street, string PostalCode, string City, string Country, string Phone);

/// <summary>A buyer pressed Buy and the stock is reserved. Orders makes the order of it, under the id given here.</summary>
/// <param name="OrderId">The id that the order will have.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="SellerId">Who sells.</param>
/// <param name="ShopName">The shop's name at that moment.</param>
/// <param name="Shop">The shop, as it stands in URLs.</param>
/// <param name="BuyerId">Who buys.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="Title">The offer's title at that moment.</param>
/// <param name="Kind">Product or service.</param>
/// <param name="Quantity">How many, at least one.</param>
/// <param name="UnitPrice">The price of one, in minor units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="HoursToStart">Promised hours from placing to the start.</param>
/// <param name="HoursToDeliver">Promised hours from the start to the delivery (the production term).</param>
/// <param name="Contact">Address and phone: seen by the seller of this order alone.</param>
/// <param name="Note">The buyer's note to the seller, plain text, may be empty.</param>
[EventName("offers.offer-bought")]
public sealed record OfferBought(
    long OrderId, long OfferId, long SellerId, string ShopName, string Shop, long BuyerId, string BuyerName, string Title, OfferKind Kind,
    int Quantity, long UnitPrice, string Currency, int HoursToStart, int HoursToDeliver, Contact Contact, string Note)
    : DomainEvent;

/// <summary>A seller listed an offer.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="SellerId">Who sells.</param>
[EventName("offers.offer-listed")]
public sealed record OfferListed(long OfferId, long SellerId) : DomainEvent;

/// <summary>A seller changed what an offer says: words, price, stock, terms, pictures.</summary>
/// <param name="OfferId">The offer.</param>
[EventName("offers.offer-edited")]
public sealed record OfferEdited(long OfferId) : DomainEvent;

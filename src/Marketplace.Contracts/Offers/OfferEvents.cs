namespace Marketplace.Contracts.Offers;

/// <summary>What an offer sells.</summary>
public enum OfferKind
{
    /// <summary>Goods that are sent. They have stock.</summary>
    Product,

    /// <summary>Work for the buyer. It has no stock.</summary>
    Service,
}

/// <summary>The buyer's delivery address and phone number.</summary>
/// <param name="Name">The recipient.</param>
/// <param name="Street">Street and number; empty for a service, like the postal code and the city.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="City">City.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Phone">E.164.</param>
public sealed record Contact(string Name, string Street, string PostalCode, string City, string Country, string Phone)
{
    /// <summary>Whether there is an address; the buyer of a service gives none.</summary>
    public bool HasAddress() => Street.Length > 0;
}

/// <summary>A buyer bought an offer, and the stock is reserved. Orders creates the order with this id.</summary>
/// <param name="OrderId">The future order's id.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="SellerId">The seller.</param>
/// <param name="ShopName">The shop's name at that moment.</param>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="BuyerId">The buyer.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="Title">The offer's title at that moment.</param>
/// <param name="Kind">Product or service.</param>
/// <param name="Quantity">The quantity, at least one.</param>
/// <param name="UnitPrice">The item price in minor units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="HoursToStart">Promised hours from placing to the start.</param>
/// <param name="HoursToDeliver">Promised hours from the start to delivery.</param>
/// <param name="Contact">Address and phone, which only the seller of this order sees.</param>
/// <param name="Note">The buyer's note to the seller; plain text, may be empty.</param>
/// <param name="ShippingMin">The least days on the way after it is sent; null if the seller doesn't say.</param>
/// <param name="ShippingMax">The most days on the way; null together with <paramref name="ShippingMin"/>.</param>
/// <param name="Exemption">Why the buyer has no right to withdraw, as they were told; null if the law decides.</param>
[EventName("offers.offer-bought")]
public sealed record OfferBought(
    long OrderId, long OfferId, long SellerId, string ShopName, string Shop, long BuyerId, string BuyerName, string Title, OfferKind Kind,
    int Quantity, long UnitPrice, string Currency, int HoursToStart, int HoursToDeliver, Contact Contact, string Note,
    int? ShippingMin = null, int? ShippingMax = null, WithdrawalExemption? Exemption = null)
    : DomainEvent;

/// <summary>A seller sold an offer by message, and the stock is reserved. Orders makes the order with this id, which the customer has to confirm unless they accepted it already.</summary>
/// <param name="OrderId">The future order's id.</param>
/// <param name="FromOrderId">An earlier order of the customer; for a custom order the conversation in which it was offered.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="SellerId">The seller.</param>
/// <param name="BuyerId">The customer.</param>
/// <param name="Quantity">The quantity, at least one.</param>
/// <param name="UnitPrice">The item price, in minor units of the earlier order's currency.</param>
/// <param name="DaysToDeliver">From the customer's confirmation or acceptance, at least one.</param>
/// <param name="Contact">Address and phone.</param>
/// <param name="Note">The seller's note to the customer; plain text, may be empty.</param>
/// <param name="Kind">Product or service.</param>
/// <param name="Title">The offer's title at that moment; null, as in older events, if the earlier order is of the same offer.</param>
/// <param name="Exemption">Why the customer has no right to withdraw; null if the law decides.</param>
/// <param name="IsCustom">Whether the customer accepted the custom order with this id.</param>
[EventName("offers.offer-sold-by-message")]
public sealed record OfferSoldByMessage(
    long OrderId, long FromOrderId, long OfferId, long SellerId, long BuyerId, int Quantity, long UnitPrice, int DaysToDeliver, Contact Contact, string Note,
    OfferKind Kind = OfferKind.Product, string? Title = null, WithdrawalExemption? Exemption = null, bool IsCustom = false) : DomainEvent;

/// <summary>A seller listed an offer.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="SellerId">The seller.</param>
[EventName("offers.offer-listed")]
public sealed record OfferListed(long OfferId, long SellerId) : DomainEvent;

/// <summary>A seller edited an offer's text, price, stock, terms or pictures.</summary>
/// <param name="OfferId">The offer.</param>
[EventName("offers.offer-edited")]
public sealed record OfferEdited(long OfferId) : DomainEvent;

/// <summary>An offer that people follow can be bought again. An offer with many followers raises several of these.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="Title">Its title.</param>
/// <param name="AccountIds">Some of those who want to know it.</param>
/// <param name="SellerId">The seller; 0 if an older version raised it.</param>
[EventName("offers.offer-back")]
public sealed record OfferBack(long OfferId, string Title, IReadOnlyList<long> AccountIds, long SellerId = 0) : DomainEvent;

/// <summary>An offer that people follow is cheaper. An offer with many followers raises several of these.</summary>
/// <param name="OfferId">The offer.</param>
/// <param name="Title">Its title.</param>
/// <param name="PriceBefore">The item price before, in minor units of <paramref name="Currency"/>.</param>
/// <param name="Price">The item price now.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="AccountIds">Some of those who want to know it.</param>
/// <param name="SellerId">The seller; 0 if an older version raised it.</param>
[EventName("offers.offer-cheaper")]
public sealed record OfferCheaper(long OfferId, string Title, long PriceBefore, long Price, string Currency, IReadOnlyList<long> AccountIds, long SellerId = 0) : DomainEvent;

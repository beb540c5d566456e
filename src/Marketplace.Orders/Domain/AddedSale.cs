using Marketplace.Contracts.Offers;

namespace Marketplace.Orders.Domain;

/// <summary>A sale that the seller adds.</summary>
/// <param name="OfferId">The offer; null for something else.</param>
/// <param name="Kind">Product or service.</param>
/// <param name="Title">What was sold.</param>
/// <param name="Quantity">At least one.</param>
/// <param name="UnitPrice">In minor units of the shop's currency.</param>
/// <param name="DaysToDeliver">From the customer's confirmation, at least one.</param>
/// <param name="Contact">The delivery address.</param>
/// <param name="Note">For the customer; may be empty.</param>
/// <param name="Exemption">Why the customer has no right to withdraw; null if the law decides.</param>
internal sealed record AddedSale(long? OfferId, OfferKind Kind, string Title, int Quantity, long UnitPrice, int DaysToDeliver, Contact Contact, string Note, WithdrawalExemption? Exemption = null)
{
    /// <summary>An offer, whose stock is reserved.</summary>
    public static AddedSale Of(OfferSoldByMessage sold, Order from) =>
        new(sold.OfferId, sold.Title is null ? from.Kind : sold.Kind, sold.Title ?? from.Title, sold.Quantity, sold.UnitPrice, sold.DaysToDeliver, sold.Contact, sold.Note, sold.Exemption);

    /// <summary>What the offer's stock is asked for; null for something else than an offer.</summary>
    public OfferSoldByMessage? Reservation(Order from, long orderId, DateTime now) => OfferId is { } offer
        ? new(orderId, from.Id, offer, from.SellerId, from.BuyerId, Quantity, UnitPrice, DaysToDeliver, Contact, Note, Kind, Title, Exemption) { OccurredAt = now }
        : null;
}

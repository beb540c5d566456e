using Marketplace.Contracts.Offers;

namespace Marketplace.Offers.Domain;

/// <summary>What a seller enters for an offer. The price is in minor units of the shop's currency; a service has no stock and no shipping.</summary>
internal sealed record OfferTerms(
    OfferKind Kind, string Title, string Description, string Category, long Price, int? Stock, int HoursToStart, int HoursToDeliver,
    int? ShippingMin = null, int? ShippingMax = null, WithdrawalExemption? Exemption = null)
{
    /// <summary>What it is found by.</summary>
    public (string Title, string Description, string Category) Text => (Title, Description, Category);
}

using Marketplace.Offers.Shared;

namespace Marketplace.Offers.ListOffer;

internal sealed record ListOfferPage(string Currency, OfferForm Form) : IOfferFields
{
    public bool IsNew => true;
}

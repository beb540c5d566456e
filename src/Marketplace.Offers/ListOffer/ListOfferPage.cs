using Marketplace.Contracts.Offers;
using Marketplace.Offers.Shared;

namespace Marketplace.Offers.ListOffer;

internal sealed record ListOfferPage(string Currency, IReadOnlyList<WithdrawalExemption> Exemptions, OfferForm Form) : IOfferFields
{
    public bool IsNew => true;
}

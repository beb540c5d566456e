using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Shared;

namespace Marketplace.Offers.EditOffer;

internal sealed record EditOfferPage(Number Number, string Path, long Version, string Currency, DateTime? PausedUntil, IReadOnlyList<WithdrawalExemption> Exemptions, EditOfferForm Edited)
    : IOfferFields
{
    public OfferForm Form => Edited;

    public bool IsNew => false;
}

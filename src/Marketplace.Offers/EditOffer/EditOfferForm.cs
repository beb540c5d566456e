using Marketplace.Offers.Shared;

namespace Marketplace.Offers.EditOffer;

internal sealed class EditOfferForm : OfferForm
{
    public long? Version { get; set; }
}

internal sealed class EditOfferValidator : OfferFormValidator<EditOfferForm>;

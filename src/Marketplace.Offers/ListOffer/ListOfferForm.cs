using Marketplace.Offers.Shared;

namespace Marketplace.Offers.ListOffer;

internal sealed class ListOfferForm : OfferForm;

internal sealed class ListOfferValidator : OfferFormValidator<ListOfferForm>;

namespace Marketplace.Offers.Domain;

internal enum OfferNewsKind
{
    Back,
    Cheaper,
}

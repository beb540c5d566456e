namespace Marketplace.Offers.Domain;

internal enum FavouriteKind
{
    Offer,
    Seller,
}

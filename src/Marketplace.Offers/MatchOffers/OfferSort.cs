namespace Marketplace.Offers.MatchOffers;

internal enum OfferSort
{
    BestMatch,
    Newest,
    PriceAscending,
    PriceDescending,
    BestRated,
}

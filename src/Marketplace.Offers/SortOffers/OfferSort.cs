namespace Marketplace.Offers.SortOffers;

internal enum OfferSort
{
    BestMatch,
    Newest,
    PriceAscending,
    PriceDescending,
    BestRated,
}

using Marketplace.Offers.Domain;

namespace Marketplace.Offers.SortOffers;

internal static class SortedOffers
{
    /// <summary>The offers in this order, after the cursor. The first comparison is redundant: it lets the index seek.</summary>
    public static IOrderedQueryable<Offer> Sorted(this IQueryable<Offer> offers, OfferSort sort, OfferCursor? after)
    {
        var (_, id, place) = after ?? (sort == OfferSort.PriceAscending ? new OfferCursor(0, 0, long.MinValue) : new OfferCursor(0, long.MaxValue, long.MaxValue));
        return sort switch
        {
            OfferSort.PriceAscending => offers.Where(o => o.EuroCents >= place && (o.EuroCents > place || o.Id > id)).OrderBy(o => o.EuroCents).ThenBy(o => o.Id),
            OfferSort.PriceDescending => offers.Where(o => o.EuroCents <= place && (o.EuroCents < place || o.Id < id))
                .OrderByDescending(o => o.EuroCents).ThenByDescending(o => o.Id),
            OfferSort.BestRated => offers.Where(o => o.Rank <= place && (o.Rank < place || o.Id < id)).OrderByDescending(o => o.Rank).ThenByDescending(o => o.Id),
            _ => offers.Where(o => o.Id < id).OrderByDescending(o => o.Id),
        };
    }
}

using Marketplace.Offers.Domain;

namespace Marketplace.Offers.MatchOffers;

internal static class SortedOffers
{
    /// <summary>The offers in this order, after the cursor. The first comparison is redundant: it lets the index seek.</summary>
    public static IOrderedQueryable<Offer> Sorted(this IQueryable<Offer> offers, OfferSort sort, OfferCursor? after)
    {
        var ((_, id, place), goesOn) = (after ?? default, after is not null);
        return sort switch
        {
            OfferSort.PriceAscending => (goesOn ? offers.Where(o => o.EuroCents >= place && (o.EuroCents > place || o.Id > id)) : offers)
                .OrderBy(o => o.EuroCents).ThenBy(o => o.Id),
            OfferSort.PriceDescending => (goesOn ? offers.Where(o => o.EuroCents <= place && (o.EuroCents < place || o.Id < id)) : offers)
                .OrderByDescending(o => o.EuroCents).ThenByDescending(o => o.Id),
            OfferSort.BestRated => (goesOn ? offers.Where(o => o.Rank <= place && (o.Rank < place || o.Id < id)) : offers)
                .OrderByDescending(o => o.Rank).ThenByDescending(o => o.Id),
            _ => (goesOn ? offers.Where(o => o.Id < id) : offers).OrderByDescending(o => o.Id),
        };
    }
}

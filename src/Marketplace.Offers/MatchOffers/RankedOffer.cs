using Marketplace.Offers.Shared;

namespace Marketplace.Offers.MatchOffers;

/// <summary>An offer and how well it matches: 0 best.</summary>
internal sealed record RankedOffer(OfferCard Card, int Tier)
{
    public OfferCursor Cursor(OfferSort sort) => new(Tier, Card.Id, sort switch
    {
        OfferSort.PriceAscending or OfferSort.PriceDescending => Card.EuroCents,
        OfferSort.BestRated or OfferSort.BestMatch => Card.Rank,
        _ => 0,
    });
}

using Marketplace.Offers.Shared;
using Marketplace.Offers.SortOffers;

namespace Marketplace.Offers.MatchOffers;

/// <summary>An offer and how well it matches: 0 best.</summary>
internal sealed record RankedOffer(OfferCard Card, int Tier)
{
    public OfferCursor Cursor(OfferSort sort) => OfferCursor.Of(sort, Tier, Card.Id, Card.EuroCents, Card.Rank);
}

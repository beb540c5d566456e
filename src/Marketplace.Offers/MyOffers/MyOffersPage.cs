using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Shared;

namespace Marketplace.Offers.MyOffers;

internal sealed record MyOffersPage(IReadOnlyList<MyOffer> Offers, bool IsFirst, Number? Next, bool SomePaused)
{
    /// <summary>Whether the seller can't sell for now.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Until when the seller has paused all their offers; null if they haven't.</summary>
    public DateTime? OfflineUntil { get; init; }
}

internal sealed record MyOffer(
    long Id, string Title, long Price, string Currency, int? Stock, long? CoverId, DateTime ListedAt, long Stars, int Reviews,
    DateTime? PausedUntil, int ExtraHours, DateTime? ExtraUntil)
{
    public Number Number => new(Id);

    public string Path => OfferPath.Of(Id, Title);

    public Money Amount => new(Price, Currency);

    public Score Score => new(Stars, Reviews);
}

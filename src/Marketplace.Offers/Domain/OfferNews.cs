namespace Marketplace.Offers.Domain;

/// <summary>The newest thing that an offer's followers are told. They may be very many, so a job tells a batch at a time.</summary>
internal sealed class OfferNews
{
    /// <summary>Nobody is told the same kind of thing more often, however often a seller changes the stock.</summary>
    public static readonly TimeSpan AtMostEvery = TimeSpan.FromDays(1);

    public required long OfferId { get; init; }

    public required OfferNewsKind Kind { get; init; }

    /// <summary>The price before, in minor units.</summary>
    public required long PriceBefore { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When they were last told the other kind of thing.</summary>
    public DateTime? OtherAt { get; private set; }

    /// <summary>The newest follower who was told, see <see cref="Favourite.Id"/>.</summary>
    public long ToldTo { get; private set; }

    /// <summary>When the next batch is told; null if all are.</summary>
    public DateTime? DueAt { get; private set; }

    public static OfferNews Of(long offerId, OfferNewsKind kind, long priceBefore, DateTime now) =>
        new() { OfferId = offerId, Kind = kind, PriceBefore = priceBefore, At = now, DueAt = now };

    /// <summary>Takes the place of the last news. What nobody was told, because it was over by then, does not count.</summary>
    /// <returns>False if it is said again too soon.</returns>
    public bool Follows(OfferNews last)
    {
        DateTime? told = last.ToldTo > 0 || last.DueAt is not null ? last.At : null;
        var (same, other) = Kind == last.Kind ? (told, last.OtherAt) : (last.OtherAt, told);
        OtherAt = other;
        return same is null || At >= same + AtMostEvery;
    }

    /// <summary>Whether it is still true.</summary>
    public bool Holds(Offer offer, DateTime now) => offer.Stock != 0 && !offer.IsPaused(now) && (Kind == OfferNewsKind.Back || offer.Price < PriceBefore);

    public void Told(long? last, bool areMore, DateTime now)
    {
        ToldTo = last ?? ToldTo;
        DueAt = areMore ? now : null;
    }
}

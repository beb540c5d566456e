using Marketplace.Contracts.Offers;
using Marketplace.Offers.Domain;

namespace Marketplace.Offers.CompareTimes;

/// <summary>The times that an offer promises, beside those that were measured.</summary>
internal sealed record OfferTimes(OfferKind Kind, int HoursToStart, int HoursToDeliver, int? ShippingMin, int? ShippingMax, string Country, IReadOnlyList<Timing> Measured)
{
    public string? TypicalStart { get; } = Timing.Typical(Measured, Measure.Start);

    /// <summary>How soon the seller usually responds.</summary>
    public string? TypicalAnswer { get; } = Timing.Typical(Measured, Measure.Answer);

    public bool IsMeasured => TypicalStart is not null || TypicalAnswer is not null;
}

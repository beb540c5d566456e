using System.Globalization;
using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.SortOffers;

/// <summary>The last offer of a page, and its place in the order: how well it matches, and its price or rank.</summary>
internal readonly record struct OfferCursor(int Tier, long Id, long Place)
{
    public static OfferCursor? Parse(string? text) => text?.Split('.') is [var place, var number, .. var tier]
        && long.TryParse(place, CultureInfo.InvariantCulture, out var at) && Number.TryParse(number, null, out var id)
        ? new OfferCursor(tier is [var level] && int.TryParse(level, CultureInfo.InvariantCulture, out var typed) ? typed : 0, id.Id, at)
        : null;

    public static OfferCursor Of(OfferSort sort, int tier, long id, long euroCents, long rank) => new(tier, id, sort switch
    {
        OfferSort.PriceAscending or OfferSort.PriceDescending => euroCents,
        OfferSort.BestRated or OfferSort.BestMatch => rank,
        _ => 0,
    });

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Place}.{new Number(Id)}.{Tier}");
}

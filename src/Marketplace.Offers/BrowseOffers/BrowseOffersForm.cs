using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;

namespace Marketplace.Offers.BrowseOffers;

/// <summary>A visitor's search. The property names are the query parameters.</summary>
internal sealed class BrowseOffersForm
{
    public const string Newest = "newest", PriceAscending = "price", PriceDescending = "price-down", BestRated = "rated";

    public string Q { get; set; } = "";

    public string Category { get; set; } = "";

    public OfferKind? Kind { get; set; }

    public decimal? From { get; set; }

    public decimal? To { get; set; }

    public decimal? Score { get; set; }

    public string Country { get; set; } = "";

    public string Shop { get; set; } = "";

    public string Sort { get; set; } = Newest;

    /// <summary>The last offer of the previous page: its sort value, a dot, its number.</summary>
    public string? After { get; set; }

    public (long Place, long Id)? Cursor => After?.Split('.') is [var place, var number]
        && long.TryParse(place, out var at) && Number.TryParse(number, null, out var id) ? (at, id.Id) : null;

    public bool IsFiltered => Q.Length > 0 || IsNarrowed;

    /// <summary>Whether any filter is set.</summary>
    public bool IsNarrowed => Country.Length > 0 || Kind is not null || (From ?? To ?? Score) is not null;
}

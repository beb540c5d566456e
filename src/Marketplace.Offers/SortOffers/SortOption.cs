using Marketplace.Offers.BrowseOffers;

namespace Marketplace.Offers.SortOffers;

/// <summary>An order that readers can choose, and its name in the address.</summary>
internal sealed record SortOption(OfferSort Sort, string Name, string Text)
{
    public static IReadOnlyList<SortOption> All { get; } =
    [
        new(OfferSort.BestMatch, "best", "Best match"),
        new(OfferSort.Newest, "newest", "Newest"),
        new(OfferSort.PriceAscending, "price", "Price, low to high"),
        new(OfferSort.PriceDescending, "price-down", "Price, high to low"),
        new(OfferSort.BestRated, "rated", "Best rated"),
    ];

    /// <summary>The orders of this search. How well an offer matches says nothing without words.</summary>
    public static IEnumerable<SortOption> For(BrowseOffersForm search) => All.Where(option => search.Q.Length > 0 || option.Sort != OfferSort.BestMatch);

    public static OfferSort? Find(string name) => All.FirstOrDefault(option => option.Name == name)?.Sort;
}

namespace Marketplace.Offers.MatchOffers;

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

    public static OfferSort? Find(string name) => All.FirstOrDefault(option => option.Name == name)?.Sort;
}

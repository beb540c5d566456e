using Marketplace.Offers.Domain;
using Marketplace.Offers.MatchOffers;
using Marketplace.Offers.NarrowOffers;
using Marketplace.Offers.Shared;
using Marketplace.Offers.SuggestOffers;
using Microsoft.Extensions.Localization;

namespace Marketplace.Offers.BrowseOffers;

/// <param name="Form">The search.</param>
/// <param name="Category">The chosen category.</param>
/// <param name="ShopName">The name of the chosen shop.</param>
/// <param name="Facets">How many offers match.</param>
/// <param name="Offers">The page's offers.</param>
/// <param name="Next">Where the next page begins.</param>
/// <param name="Near">What a search without results offers instead.</param>
/// <param name="IsSymbols">Whether only symbols were searched for.</param>
internal sealed record BrowseOffersPage(
    BrowseOffersForm Form, Category? Category, string? ShopName, Facets Facets, IReadOnlyList<OfferCard> Offers, OfferCursor? Next, NearOffers? Near, bool IsSymbols)
{
    /// <summary>Other offers of the results' category, where there are few results.</summary>
    public (Category Category, IReadOnlyList<OfferCard> Offers)? More { get; init; }

    /// <summary>Whether a whole shop was asked for that sells nothing now.</summary>
    public bool IsEmptyShop => ShopName is not null && Facets.Total == 0 && Form.IsShopOnly;

    /// <summary>What to do without results.</summary>
    public string Advice => IsEmptyShop ? "" : IsSymbols ? "This has no letters or numbers. Enter a word to search for."
        : Form.IsNarrowed ? Form.Q.Length > 0 ? "Check the spelling or remove a filter." : "Remove a filter to see more."
        : Form.Q.Length > 0 ? "Check the spelling, use another word, or browse a category."
        : "There are no offers here yet.";

    /// <summary>Whether there is anything to filter.</summary>
    public bool HasFilters => Facets.Total > 0 || (Form.IsNarrowed && !IsEmptyShop);

    public string? NextPath => Next is { } next ? Form.With(("after", next.ToString())) : null;

    public IEnumerable<SortOption> Sorts => SortOption.All.Where(option => Form.Q.Length > 0 || option.Sort != OfferSort.BestMatch);

    public string Sort => Sorts.First(option => option.Sort == Form.Order).Text;

    public string Title(IStringLocalizer texts)
    {
        if (Form.Q.Length > 0 && Facets.Total == 0) return texts["No results for “{0}”", Form.Q];
        if (Form.Q.Length > 0) return texts[Facets.Total == 1 ? "{0} result for “{1}”" : "{0} results for “{1}”", Facets.Shown, Form.Q];
        return IsEmptyShop ? texts["{0} has no offers at the moment", ShopName!] : ShopName is not null ? texts["Offers from {0}", ShopName] : texts[Category?.Name ?? "All offers"];
    }

    public string Count(IStringLocalizer texts) => texts[Facets.Total == 1 ? "{0} offer" : "{0} offers", Facets.Shown];
}

using Marketplace.Offers.Domain;
using Marketplace.Offers.NarrowOffers;
using Marketplace.Offers.Shared;
using Marketplace.Offers.SortOffers;
using Marketplace.Offers.SuggestOffers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Marketplace.Offers.BrowseOffers;

/// <param name="Form">The search.</param>
/// <param name="Category">The chosen category.</param>
/// <param name="ShopName">The name of the chosen shop.</param>
/// <param name="Facets">How many offers match.</param>
/// <param name="Offers">The page's offers.</param>
/// <param name="Next">Where the next page begins.</param>
/// <param name="Near">What a search without results offers instead.</param>
internal sealed record BrowseOffersPage(
    BrowseOffersForm Form, Category? Category, string? ShopName, Facets Facets, IReadOnlyList<OfferCard> Offers, OfferCursor? Next, NearOffers? Near)
{
    /// <summary>Other offers of the results' category, where there are few results.</summary>
    public MoreOffers? More { get; init; }

    /// <summary>Whether a whole shop was asked for that sells nothing now.</summary>
    public bool IsEmptyShop => ShopName is not null && Facets.Total == 0 && Form.IsShopOnly;

    /// <summary>Whether there is anything to filter.</summary>
    public bool HasFilters => Facets.Total > 0 || (Form.IsNarrowed && !IsEmptyShop);

    public string? NextPath => Next is { } next ? Form.With(("after", next.ToString())) : null;

    /// <summary>Whether a filter is typed wrongly.</summary>
    public bool IsWrong(ModelStateDictionary state) => new[] { "from", "to" }.Any(name => state[name]?.Errors.Count > 0);

    public string Title(IStringLocalizer texts)
    {
        if (Form.Q.Length > 0 && Facets.Total == 0) return texts["No results for “{0}”", Form.Q];
        if (Form.Q.Length > 0) return texts[Facets.Total == 1 ? "{0} result for “{1}”" : "{0} results for “{1}”", Facets.Shown, Form.Q];
        return IsEmptyShop ? texts["{0} has no offers at the moment", ShopName!] : ShopName is not null ? texts["Offers from {0}", ShopName] : texts[Category?.Name ?? "All offers"];
    }

    public string Count(IStringLocalizer texts) => texts[Facets.Total == 1 ? "{0} offer" : "{0} offers", Facets.Shown];
}

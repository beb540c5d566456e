using System.Globalization;
using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Shared;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Offers.BrowseOffers;

internal sealed record BrowseOffersPage(
    BrowseOffersForm Form, Category? Category, string? ShopName, IReadOnlyList<OfferCard> Offers, OfferCard? Last)
{
    /// <summary>The first page of the same search in another category.</summary>
    public string In(string category) => Link(category, null);

    public string First => Link(Form.Category, null);

    public string? Next => Last is null ? null : Link(Form.Category, $"{Place(Last)}.{new Number(Last.Id)}");

    public IEnumerable<(string Name, string Place, string Label, decimal? Value)> Prices =>
        [("from", "from", "Lowest price (approx. €)", Form.From), ("to", "to", "Highest price (approx. €)", Form.To)];

    public IEnumerable<SelectListItem> Sorts(IStringLocalizer texts) =>
    [
        new(texts["Newest"], BrowseOffersForm.Newest, Form.Sort == BrowseOffersForm.Newest),
        new(texts["Price, low to high"], BrowseOffersForm.PriceAscending, Form.Sort == BrowseOffersForm.PriceAscending),
        new(texts["Price, high to low"], BrowseOffersForm.PriceDescending, Form.Sort == BrowseOffersForm.PriceDescending),
        new(texts["Best rated"], BrowseOffersForm.BestRated, Form.Sort == BrowseOffersForm.BestRated),
    ];

    public IEnumerable<SelectListItem> Kinds(IStringLocalizer texts) =>
    [
        new(texts["Products and services"], ""),
        new(texts["Products"], nameof(OfferKind.Product), Form.Kind == OfferKind.Product),
        new(texts["Services"], nameof(OfferKind.Service), Form.Kind == OfferKind.Service),
    ];

    public IEnumerable<SelectListItem> Scores(IStringLocalizer texts) => new[] { 3m, 4m, 4.5m }
        .Select(score => new SelectListItem(texts["{0} stars or more", score], Text(score), Form.Score == score))
        .Prepend(new(texts["Any score"], ""));

    public static string Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private long Place(OfferCard card) => Form.Sort switch
    {
        BrowseOffersForm.PriceAscending or BrowseOffersForm.PriceDescending => card.EuroCents,
        BrowseOffersForm.BestRated => card.Rank,
        _ => 0,
    };

    private string Link(string category, string? after)
    {
        var query = new QueryBuilder();
        (string Name, string? Value)[] all =
        [
            ("q", Form.Q), ("category", category), ("kind", Form.Kind?.ToString()), ("from", Text(Form.From)), ("to", Text(Form.To)),
            ("score", Text(Form.Score)), ("country", Form.Country), ("shop", Form.Shop),
            ("sort", Form.Sort == BrowseOffersForm.Newest ? null : Form.Sort), ("after", after),
        ];
        foreach (var (name, value) in all.Where(p => !string.IsNullOrEmpty(p.Value))) query.Add(name, value!);
        return $"/offers{query}";
    }
}

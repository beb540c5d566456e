using System.Globalization;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Reviews;
using Marketplace.Offers.BrowseOffers;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Offers.NarrowOffers;

/// <summary>The choices of the filters.</summary>
internal static class Options
{
    private static readonly int[] Days = [2, 4, 7, 14, 30];

    public static IEnumerable<SelectListItem> Kinds(IStringLocalizer texts, BrowseOffersForm form) =>
    [
        new(texts["All"], ""),
        new(texts["Products"], nameof(OfferKind.Product), form.Kind == OfferKind.Product),
        new(texts["Services"], nameof(OfferKind.Service), form.Kind == OfferKind.Service),
    ];

    public static IEnumerable<SelectListItem> Scores(IStringLocalizer texts, BrowseOffersForm form) => new[] { 3m, 4m, 4.5m }
        .Select(score => new SelectListItem(texts["{0} stars or more", score], Text(score), form.Score == score))
        .Prepend(new(texts["Any score"], ""));

    public static IEnumerable<SelectListItem> DeliveryTimes(IStringLocalizer texts, BrowseOffersForm form) => Days
        .Select(days => new SelectListItem(texts["Within {0} days", days], Text(days), form.Within == days))
        .Prepend(new(texts["Any time"], ""));

    public static IEnumerable<SelectListItem> Levels(IStringLocalizer texts, BrowseOffersForm form) => new[] { SellerLevel.One, SellerLevel.Two, SellerLevel.Leading }
        .Select(level => new SelectListItem(AtLeast(texts, level), level.ToString(), form.Level == level))
        .Prepend(new(texts["Any level"], ""));

    public static string AtLeast(IStringLocalizer texts, SellerLevel level) =>
        level == SellerLevel.Leading ? texts[level.InWords()] : texts["{0} or higher", texts[level.InWords()].Value];

    /// <summary>The countries that have results, and the chosen one.</summary>
    public static IEnumerable<SelectListItem> Countries(IStringLocalizer texts, BrowseOffersForm form, Facets facets) => Texts.Countries.All
        .Where(c => facets.Countries.ContainsKey(c.Code) || c.Code == form.Country)
        .Select(c => (c.Code, Name: texts[c.Name].Value)).OrderBy(c => c.Name, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true))
        .Select(c => new SelectListItem($"{c.Name} ({facets.Shows(facets.Countries.GetValueOrDefault(c.Code))})", c.Code, form.Country == c.Code))
        .Prepend(new(texts["Any country"], ""));

    public static string Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}

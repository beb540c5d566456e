using Marketplace.Contracts.Offers;
using Marketplace.Offers.Domain;
using Marketplace.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Offers.Shared;

/// <summary>What the offer form needs.</summary>
internal interface IOfferFields
{
    OfferForm Form { get; }

    string Currency { get; }

    /// <summary>The reasons that a seller can give for no right to withdraw.</summary>
    IReadOnlyList<WithdrawalExemption> Exemptions { get; }

    /// <summary>Whether the kind can still be chosen.</summary>
    bool IsNew { get; }
}

/// <summary>The options of the offer form.</summary>
internal static class OfferFields
{
    private static readonly int[] Terms = [1, 4, 12, 24, 48, 72, 120, 168, 336, 504, 720, 1440];

    public static IEnumerable<SelectListItem> Categories(IStringLocalizer texts) =>
        Category.All.Select(c => new SelectListItem(texts[c.Name], c.Slug)).Prepend(new SelectListItem(texts["Choose"], ""));

    /// <summary>The usual case first; then the reasons for this kind, and that chosen before.</summary>
    public static IEnumerable<SelectListItem> Exemptions(IStringLocalizer texts, IOfferFields page) => page.Exemptions
        .Where(why => page.IsNew || why.Fits(page.Form.Kind)).Concat(page.Form.Exemption is { } chosen ? [chosen] : []).Distinct().Order()
        .Select(why => new SelectListItem(texts[why.InWords()], $"{why}")).Prepend(new SelectListItem(texts["Standard: buyers can withdraw if the law allows it"], ""));

    public static IEnumerable<SelectListItem> Hours(IStringLocalizer texts, int? chosen) => Terms
        .Concat(chosen is { } hours and > 0 ? [hours] : []).Distinct().Order()
        .Select(h => new SelectListItem(Term(texts, h), $"{h}")).Prepend(new SelectListItem(texts["Choose"], ""));

    public static IEnumerable<SelectListItem> Countries(IStringLocalizer texts, string first, string? chosen = null) => Texts.Countries.All
        .Select(c => new SelectListItem(texts[c.Name], c.Code, chosen == c.Code)).Prepend(new(texts[first], ""));

    /// <summary>When an order of today is promised to be sent, or a service to be done; {0} is the day.</summary>
    public static string Promise(OfferKind kind) => kind == OfferKind.Product ? "Sent by {0} if you order today" : "Done by {0} if you order today";

    /// <summary>The days on which an order that is sent at this time arrives, in the reader's zone: 5–8 December. Null if the seller doesn't say.</summary>
    public static string? Arrival(DateTime sentAt, int? min, int? max) =>
        min is { } least && max is { } most ? ReaderZone.Days(sentAt, least, most) : null;

    /// <summary>A number of days, or the fewest and the most.</summary>
    public static string Days(IStringLocalizer texts, int min, int max) => min < max ? texts["{0}–{1} days", min, max] : Term(texts, min * 24);

    /// <summary>A number of hours in words.</summary>
    public static string Term(IStringLocalizer texts, int hours) => hours switch
    {
        1 => texts["1 hour"],
        24 => texts["1 day"],
        168 => texts["1 week"],
        _ when hours % 168 == 0 => texts["{0} weeks", hours / 168],
        _ when hours % 24 == 0 => texts["{0} days", hours / 24],
        _ => texts["{0} hours", hours],
    };
}

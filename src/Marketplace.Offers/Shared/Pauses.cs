using Marketplace.Offers.Domain;
using Marketplace.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Marketplace.Offers.Shared;

internal static class Pauses
{
    /// <summary>The offers that aren't paused; compiled queries write the condition out.</summary>
    public static IQueryable<Offer> OnSale(this IQueryable<Offer> offers, DateTime now) => offers.Where(o => o.PausedUntil == null || o.PausedUntil <= now);

    /// <summary>"Paused until 5 Dec", or "Paused".</summary>
    public static IHtmlContent Paused(this IHtmlHelper html, IStringLocalizer texts, DateTime until) => until == Offer.NoDate || until == Offer.Held
        ? new HtmlContentBuilder().Append(texts[until == Offer.Held ? "Not available" : "Paused"].Value)
        : new HtmlFormattableString(texts["Paused until {0}"].Value, html.When(until, date: true));

    /// <summary>"Back on 5 Dec"; nothing for a pause without a date.</summary>
    public static IHtmlContent BackOn(this IHtmlHelper html, IStringLocalizer texts, DateTime until) => until == Offer.NoDate || until == Offer.Held
        ? HtmlString.Empty
        : new HtmlFormattableString(texts["Back on {0}"].Value, html.When(until, date: true));
}

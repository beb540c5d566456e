using System.Globalization;
using System.Text.Encodings.Web;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Marketplace.Ui;

/// <summary>Times, in UTC, as people read them: in their zone, with its name on hover.</summary>
public static class Times
{
    /// <summary><c>@Html.When(time)</c>: "2 hours ago" for a day, then the date and time; for what is still to come, with the zone; or the day alone.</summary>
    public static IHtmlContent When(this IHtmlHelper html, DateTime at, bool date = false)
    {
        ArgumentNullException.ThrowIfNull(html);
        var services = html.ViewContext.HttpContext.RequestServices;
        var ago = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime - at;
        if (ago < TimeSpan.Zero && !date) return html.Exactly(at);
        if (date || ago >= TimeSpan.FromDays(1)) return Element(at, date ? ReaderZone.Day(at) : ReaderZone.Moment(at));
        return Element(at, services.GetRequiredService<IStringLocalizer<SharedResource>>().Say(new Sentence("{0} ago", Sentence.Of(ago))), " class=\"ago\"");
    }

    /// <summary>A time in a sentence, with its zone if it is a deadline: 3 Dec, 18:00 UTC+1.</summary>
    public static IHtmlContent Exactly(this IHtmlHelper html, DateTime at) => Element(at, ReaderZone.Shown(at));

    private static HtmlString Element(DateTime at, string shown, string look = "") => new(string.Create(
        CultureInfo.InvariantCulture, $"<time{look} datetime=\"{at:s}Z\" title=\"{HtmlEncoder.Default.Encode(ReaderZone.Exact(at, ReaderZone.Current))}\">{HtmlEncoder.Default.Encode(shown)}</time>"));
}

using System.Globalization;
using System.Text.Encodings.Web;
using Marketplace.Kernel.Domain;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Marketplace.Ui;

/// <summary>Times as people read them.</summary>
public static class Times
{
    /// <summary>The cookie with the reader's IANA time zone.</summary>
    public const string ZoneCookie = "zone";

    /// <summary><c>@Html.When(time)</c>: a time in the reader's zone, with the exact UTC on hover.</summary>
    /// <param name="html">The view that contains the time.</param>
    /// <param name="at">The time, in UTC.</param>
    /// <param name="date">Whether only the day is shown.</param>
    public static IHtmlContent When(this IHtmlHelper html, DateTime at, bool date = false)
    {
        ArgumentNullException.ThrowIfNull(html);
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), Zone(html.ViewContext.HttpContext));
        var shown = HtmlEncoder.Default.Encode(local.ToString(date ? "d MMM yyyy" : "d MMM yyyy, HH:mm", CultureInfo.CurrentCulture));
        var exact = at.ToString("u", CultureInfo.InvariantCulture).AsSpan().TrimEnd('Z');
        return new HtmlString(string.Create(CultureInfo.InvariantCulture, $"<time datetime=\"{at:s}Z\" title=\"{exact} UTC\">{shown}</time>"));
    }

    /// <summary>A time in the reader's zone, with the zone: 3 Dec 2026, 18:00 UTC+1.</summary>
    /// <param name="http">The reader's request.</param>
    /// <param name="at">The time, in UTC.</param>
    public static string Deadline(HttpContext http, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(http);
        var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)), Zone(http));
        var (sign, offset) = (local.Offset < TimeSpan.Zero ? "−" : "+", local.Offset.Duration());
        var zone = offset == TimeSpan.Zero ? "UTC" : string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{offset.Hours}{(offset.Minutes > 0 ? $":{offset.Minutes:00}" : "")}");
        return $"{local.ToString("d MMM yyyy, HH:mm", CultureInfo.CurrentCulture)} {zone}";
    }

    /// <summary>The reader's zone; UTC if unknown.</summary>
    public static TimeZoneInfo Zone(HttpContext http)
    {
        if (http.Items[typeof(Times)] is TimeZoneInfo known) return known;
        var zone = http.Request.Cookies[ZoneCookie] is { Length: < 64 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found)
            ? found
            : TimeZoneInfo.Utc;
        http.Items[typeof(Times)] = zone;
        return zone;
    }
}

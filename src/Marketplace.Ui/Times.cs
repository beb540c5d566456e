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

    /// <summary><c>@Html.When(time)</c>: a time, in UTC, in the reader's zone, or its day alone, with the exact UTC on hover.</summary>
    public static IHtmlContent When(this IHtmlHelper html, DateTime at, bool date = false)
    {
        ArgumentNullException.ThrowIfNull(html);
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), Zone(html.ViewContext.HttpContext));
        var shown = HtmlEncoder.Default.Encode(local.ToString(date ? "d MMM yyyy" : "d MMM yyyy, HH:mm", CultureInfo.CurrentCulture));
        var exact = at.ToString("u", CultureInfo.InvariantCulture).AsSpan().TrimEnd('Z');
        return new HtmlString(string.Create(CultureInfo.InvariantCulture, $"<time datetime=\"{at:s}Z\" title=\"{exact} UTC\">{shown}</time>"));
    }

    /// <summary>A time, in UTC, in the reader's zone and with its name: 3 Dec 2026, 18:00 UTC+1.</summary>
    public static string Deadline(HttpContext http, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(http);
        var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)), Zone(http));
        var zone = local.Offset == TimeSpan.Zero ? "" : local.Offset.Minutes == 0 ? "z" : "zzz";
        return local.ToString($"d MMM yyyy, HH:mm 'UTC'{zone}", CultureInfo.CurrentCulture);
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

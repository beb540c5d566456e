using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Kernel.Web;

/// <summary><c>&lt;when at="@time" /&gt;</c>: a time in the reader's zone, with the exact UTC on hover; <c>date</c> leaves the time of day out.</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper : TagHelper
{
    /// <summary>The cookie with the reader's IANA time zone.</summary>
    public const string ZoneCookie = "zone";

    /// <summary>The time, in UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Whether only the day is shown.</summary>
    public bool Date { get; set; }

    /// <summary>The view that the time stands in.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(At, DateTimeKind.Utc), Zone(ViewContext.HttpContext));
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", At.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
        output.Content.SetContent(local.ToString(Date ? "d MMM yyyy" : "d MMM yyyy, HH:mm", CultureInfo.CurrentCulture));
    }

    /// <summary>The reader's zone; UTC where it is not known.</summary>
    internal static TimeZoneInfo Zone(HttpContext http) =>
        http.Request.Cookies[ZoneCookie] is { Length: < 64 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : TimeZoneInfo.Utc;
}

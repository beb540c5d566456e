using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Marketplace.Kernel.Web;
using Marketplace.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Marketplace.Ui;

/// <summary>Five stars.</summary>
public static class StarPicture
{
    private const int Count = 5;
    private const string Star = "M8 .8l2.2 4.6 5 .7-3.6 3.5.9 5L8 12.2l-4.5 2.4.9-5L.8 6.1l5-.7z";
    private static readonly ConcurrentDictionary<string, IHtmlContent> Drawn = new();

    /// <summary><c>@L.Stars(4.2)</c>: five stars, filled to the value, read out as "4.2 of 5 stars".</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="value">0 to 5, cut to one decimal.</param>
    public static IHtmlContent Stars(this IStringLocalizer<SharedResource> texts, double value)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var shown = Figures.Cut(Math.Clamp(value, 0, Count));
        // There are only 51 pictures in each language, so they are cached.
        return Drawn.GetOrAdd(texts["{0} of 5 stars", shown.ToString("0.#", CultureInfo.CurrentCulture)].Value, Draw, shown);
    }

    private static IHtmlContent Draw(string label, decimal value)
    {
        var picture = new StringBuilder($"<span class=\"stars\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\">");
        for (var star = 0; star < Count; star++)
        {
            // Full, half or empty: finer steps are not visible at this size. Rounded down.
            var kind = Math.Floor((value - star) * 2) switch { >= 2 => "full", 1 => "half", _ => "none" };
            picture.Append(CultureInfo.InvariantCulture, $"<svg class=\"star {kind}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path class=\"back\" d=\"{Star}\"/>");
            picture.Append(kind == "none" ? "</svg>" : $"<path class=\"front\" d=\"{Star}\"/></svg>");
        }
        return new HtmlString(picture.Append("</span>").ToString());
    }
}

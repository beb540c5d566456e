using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Marketplace.Kernel.Web;

/// <summary><c>&lt;stars value="4.2" /&gt;</c>: five stars, filled to the value, read out as "4.2 of 5 stars".</summary>
[HtmlTargetElement("stars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StarsTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    private const string Star = "M8 .8l2.2 4.6 5 .7-3.6 3.5.9 5L8 12.2l-4.5 2.4.9-5L.8 6.1l5-.7z";

    /// <summary>0 to 5.</summary>
    public double Value { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stars");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", texts["{0} of 5 stars", Value.ToString("0.#", CultureInfo.InvariantCulture)].Value);
        for (var star = 0; star < 5; star++)
        {
            // Whole, half or empty: finer than that nobody sees at this size.
            var kind = Math.Round((Value - star) * 2) switch { >= 2 => "full", 1 => "half", _ => "none" };
            output.Content.AppendHtml($"<svg class=\"star {kind}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path class=\"back\" d=\"{Star}\"/>");
            output.Content.AppendHtml(kind == "none" ? "</svg>" : $"<path class=\"front\" d=\"{Star}\"/></svg>");
        }
    }
}

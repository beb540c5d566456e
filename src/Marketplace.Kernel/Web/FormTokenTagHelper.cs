using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Kernel.Web;

/// <summary>Every form that posts carries an antiforgery token; MVC's own helper leaves out those that state their <c>action</c>.</summary>
/// <param name="html">Makes the token.</param>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTokenTagHelper(IHtmlGenerator html) : TagHelper
{
    /// <summary>The view that the form stands in.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var left = context.AllAttributes.TryGetAttribute("action", out var action) && !string.IsNullOrEmpty(action.Value?.ToString())
            && !context.AllAttributes.ContainsName("asp-antiforgery");
        if (left) output.PostContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
    }
}

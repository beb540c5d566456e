using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Ui;

/// <summary>
/// Adds an antiforgery token to every form that posts. MVC's own helpers skip forms with an <c>action</c> and buffer every form on the page,
/// even those that only search, so they are switched off in <c>_ViewImports</c>.
/// </summary>
/// <param name="html">Generates the token.</param>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTokenTagHelper(IHtmlGenerator html) : TagHelper
{
    /// <summary>The view that contains the form.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A streamed form needs the token before its files.
        var place = output.Attributes.ContainsName("enctype") ? output.PreContent : output.PostContent;
        place.AppendHtml(html.GenerateAntiforgery(ViewContext));
    }
}

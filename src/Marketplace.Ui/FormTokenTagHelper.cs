using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Ui;

/// <summary>
/// Every form that posts carries an antiforgery token. MVC's own helpers, which leave out forms that state their <c>action</c> and buffer every form
/// on the page, even those that only search, are switched off in <c>_ViewImports</c>.
/// </summary>
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
        // Whoever reads files while they come has to know the token before.
        var place = output.Attributes.ContainsName("enctype") ? output.PreContent : output.PostContent;
        place.AppendHtml(html.GenerateAntiforgery(ViewContext));
    }
}

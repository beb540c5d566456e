using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Ui;

/// <summary>A section that one module shows on another's page.</summary>
/// <param name="Place">One of <see cref="Contracts.Places"/>.</param>
/// <param name="Order">Lower comes first.</param>
/// <param name="Component">The view component; its <c>InvokeAsync</c> takes the place's subject.</param>
public sealed record PartRegistration(string Place, int Order, Type Component);

/// <summary><c>&lt;parts place="..." subject="..." /&gt;</c> shows all parts of a place, in order. If none shows anything, the element's content is shown.</summary>
[HtmlTargetElement("parts")]
public sealed class PartsTagHelper(IEnumerable<PartRegistration> all, IViewComponentHelper components) : TagHelper
{
    /// <summary>One of <see cref="Contracts.Places"/>.</summary>
    public string Place { get; set; } = "";

    /// <summary>What the page shows.</summary>
    public object? Subject { get; set; }

    /// <summary>The view that contains the parts.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        ((IViewContextAware)components).Contextualize(ViewContext);
        foreach (var part in all.Where(p => p.Place == Place).OrderBy(p => p.Order))
        {
            output.Content.AppendHtml(await components.InvokeAsync(part.Component, new { subject = Subject }));
        }
        if (output.Content.IsEmptyOrWhiteSpace) output.Content.SetHtmlContent(await output.GetChildContentAsync());
    }
}

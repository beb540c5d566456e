using System.ComponentModel.DataAnnotations;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Marketplace.Ui;

/// <summary>
/// <c>&lt;field for="Form.Title" label="Title" hint="..." /&gt;</c>: label, input, hint and error, tied together for screen readers. Attributes such as
/// <c>type</c> go to the input; <c>rows</c> makes it a text area, <c>options</c> a list. The property's <c>[DataType]</c> normalises text areas and passwords.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlGenerator html, IStringLocalizer<SharedResource> texts) : TagHelper
{
    /// <summary>The form's property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label.</summary>
    public string Label { get; set; } = "";

    /// <summary>The hint.</summary>
    public string? Hint { get; set; }

    /// <summary>A hint that is in the reader's language already.</summary>
    public string? Note { get; set; }

    /// <summary>The options, in the reader's language; makes a list.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Lines of text; makes a text area.</summary>
    public int Rows { get; set; }

    /// <summary>Never sends back what was typed.</summary>
    public bool Secret { get; set; }

    /// <summary>The view that contains the field.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = output.Attributes.ToDictionary(a => a.Name, object? (a) => a.Value is bool or null ? a.Name : a.Value.ToString());
        output.Attributes.Clear();
        CheckDataType(Rows > 0, DataType.MultilineText);
        CheckDataType(attributes.GetValueOrDefault("type") is "password", DataType.Password);
        var id = TagBuilder.CreateSanitizedId(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), "_");
        var wrong = ViewContext.ModelState.TryGetValue(For.Name, out var state) && state.Errors.Count > 0;
        attributes["class"] = (Options is null ? "form-control" : "form-select") + (wrong ? " is-invalid" : "");
        attributes["aria-describedby"] = $"{((Note ??= Hint is null ? null : texts[Hint].Value) is null ? "" : $"{id}_hint ")}{id}_error".Trim();
        if (wrong) attributes["aria-invalid"] = "true";
        var label = html.GenerateLabel(ViewContext, For.ModelExplorer, For.Name, texts[Label].Value, new { @class = "form-label" });
        var input = Input(attributes);
        if (Secret) input.Attributes.Remove("value");
        var error = html.GenerateValidationMessage(ViewContext, For.ModelExplorer, For.Name, null, "div", new { id = $"{id}_error" });
        error.AddCssClass("invalid-feedback");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(label).AppendHtml(input).AppendHtml(error);
        if (Note is null) return;
        var hint = new TagBuilder("div") { Attributes = { ["id"] = $"{id}_hint", ["class"] = "form-text" } };
        hint.InnerHtml.Append(Note);
        output.Content.AppendHtml(hint);
    }

    /// <summary>Otherwise the text would lose its line ends, or the password its spaces.</summary>
    private void CheckDataType(bool isShownAs, DataType type)
    {
        if (isShownAs == (For.Metadata.DataTypeName == type.ToString())) return;
        throw new InvalidOperationException($"{For.Name}: [DataType(DataType.{type})] on the property does not match its field on the page.");
    }

    private TagBuilder Input(Dictionary<string, object?> attributes)
    {
        if (Options is not null)
        {
            return html.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, Options, allowMultiple: false, attributes);
        }
        if (Rows > 0) return html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes);
        return attributes.GetValueOrDefault("type") switch
        {
            "password" => html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes),
            "file" => html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, null, null, attributes),
            _ => html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, null, attributes),
        };
    }
}

using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Marketplace.IntegrationTests.Forms;

/// <summary>A POST form found on a page.</summary>
internal sealed partial record FoundForm(Person? Person, string Page, string Action, bool Multipart, IReadOnlyList<FoundField> Fields)
{
    /// <summary>Forms with the same path and fields are the same form.</summary>
    public string Key => $"{Pattern(Action)} {string.Join(",", Fields.Select(f => f.Name).Distinct().Order())}";

    public static IEnumerable<FoundForm> On(Page page, Person? person) =>
        from form in page.Document.QuerySelectorAll("form").OfType<IHtmlFormElement>()
        where form.Method.Equals("post", StringComparison.OrdinalIgnoreCase)
        let action = form.GetAttribute("action") is { Length: > 0 } stated ? stated : page.Url.PathAndQuery
        let fields = form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 }).SelectMany(FoundField.Of).ToList()
        select new FoundForm(person, page.Url.PathAndQuery, action, form.Enctype == "multipart/form-data", fields);

    /// <summary>A path without numbers, shops, guides and queries.</summary>
    public static string Pattern(string path) =>
        PasskeyPart().Replace(PlanPart().Replace(GuidePart().Replace(PositionPart().Replace(ShopPart().Replace(TokenPart().Replace(NumberPart().Replace(path.Split('?', '#')[0], "/{number}"), "{token}"), "/sellers/{shop}"), "{position}"), "/guides/{slug}"), "/admin/plans/{plan}"), "{passkey}").TrimEnd('/');

    [GeneratedRegex("(?<=/passkeys/)[^/]+(?=/removal)")]
    private static partial Regex PasskeyPart();

    [GeneratedRegex("(?<=/custom-orders/)[0-9a-f]{32}")]
    private static partial Regex TokenPart();

    [GeneratedRegex("/[0-9A-Z]{9,14}(?=/|$)")]
    private static partial Regex NumberPart();

    [GeneratedRegex("(?<=/messages/)[0-9]+(?=/)")]
    private static partial Regex PositionPart();

    [GeneratedRegex("^/guides/[^/]+")]
    private static partial Regex GuidePart();

    [GeneratedRegex("^/admin/plans/[^/]+")]
    private static partial Regex PlanPart();

    [GeneratedRegex("/sellers/[^/]+")]
    private static partial Regex ShopPart();
}

internal sealed record FoundField(string Name, string Value, string Kind)
{
    public bool IsToken => Name == "__RequestVerificationToken";

    public bool IsHidden => Kind == "hidden";

    public bool IsFile => Kind == "file";

    /// <summary>Free text that a person would have to type again.</summary>
    public bool IsTyped => Kind is "text" or "textarea" or "email" or "tel" or "search" or "url";

    public static IEnumerable<FoundField> Of(AngleSharp.Dom.IElement element)
    {
        var name = element.GetAttribute("name")!;
        return element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => [new(name, box.IsChecked ? box.Value : "", box.Type)],
            IHtmlInputElement { Type: "submit" or "button" } => [],
            // A card's security code is as secret as a password, and never sent back.
            IHtmlInputElement input => [new(name, input.Value, input.Autocomplete == "cc-csc" ? "password" : input.Type)],
            IHtmlTextAreaElement area => [new(name, area.Value, "textarea")],
            IHtmlSelectElement list => [new(name, list.Value ?? "", "select")],
            _ => [],
        };
    }
}

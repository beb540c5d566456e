using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>A file that a test chooses in a form.</summary>
public sealed record Upload(string Name, byte[] Content, string Type = "image/png");

/// <summary>A page from a response, with its forms.</summary>
public sealed class Page(Browser browser, Uri url, HttpResponseMessage response, string body, IHtmlDocument document)
{
    public Uri Url => url;

    /// <summary>The browser that shows it.</summary>
    public Browser Browser => browser;

    public string Path => url.AbsolutePath;

    public HttpStatusCode Status => response.StatusCode;

    public HttpResponseMessage Response => response;

    public IHtmlDocument Document => document;

    public string Body => body;

    /// <summary>The text of the page's main part, on one line.</summary>
    public string Text => Normalize((document.QuerySelector("main") ?? document.Body!).TextContent);

    public bool Has(string button) => document.QuerySelectorAll("main button").Any(b => Normalize(b.TextContent) == button);

    /// <summary>The error of a field, or "" if there is none.</summary>
    public string ErrorAt(string field) => Normalize(document.QuerySelector($"[data-valmsg-for='Form.{field}'], [data-valmsg-for='{field}']")?.TextContent ?? "");

    /// <summary>All error messages.</summary>
    public string Errors => Normalize(string.Join(" ", document
        .QuerySelectorAll(".validation-summary-errors, .field-validation-error").Select(e => e.TextContent)));

    /// <summary>The value of a field.</summary>
    public string? ValueOf(string field) => Named(document, field).FirstOrDefault() switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement list => list.Value,
        IHtmlInputElement { Type: "radio" } => Named(document, field).OfType<IHtmlInputElement>().FirstOrDefault(r => r.IsChecked)?.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    /// <summary>Follows the link with this text.</summary>
    public Task<Page> Follow(string link)
    {
        var found = document.QuerySelectorAll("a[href]").FirstOrDefault(a => Normalize(a.TextContent) == link);
        found.ShouldNotBeNull($"There is no link '{link}' on {url}: {Text}");
        return browser.Open(new Uri(url, found.GetAttribute("href")!).PathAndQuery);
    }

    /// <summary>Fills in the form with this button, by field names, and presses the button.</summary>
    public async Task<Page> Submit(string button, object? values = null, params (string Field, Upload File)[] files)
    {
        using var request = Fill(button, values, files);
        return await browser.Send(request);
    }

    /// <summary>The request that <see cref="Submit"/> would send; two of them can race.</summary>
    public HttpRequestMessage Fill(string button, object? values = null, params (string Field, Upload File)[] files)
    {
        var buttons = document.QuerySelectorAll("button").OfType<IHtmlButtonElement>().ToList();
        // A button with an icon is named by its label.
        var pressed = buttons.Find(b => Normalize(b.TextContent) == button) ?? buttons.Find(b => b.GetAttribute("aria-label") == button);
        pressed.ShouldNotBeNull($"There is no button '{button}' on {url} ({Status}): {Text}");
        var form = pressed.Form ?? throw new InvalidOperationException($"The button '{button}' has no form.");
        var typed = values as IReadOnlyDictionary<string, string?>
            ?? (values?.GetType().GetProperties() ?? []).ToDictionary(p => p.Name, p => Convert.ToString(p.GetValue(values), System.Globalization.CultureInfo.InvariantCulture));
        foreach (var name in typed.Keys) Named(form, name).Any().ShouldBeTrue($"The form of '{button}' has no field '{name}'.");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var group in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")).GroupBy(e => e.GetAttribute("name")!))
        {
            var given = typed.FirstOrDefault(t => IsNamed(group.Key, t.Key));
            if (given.Key is not null) fields.Add(new(group.Key, given.Value ?? ""));
            else fields.AddRange(group.SelectMany(Sent).Select(value => new KeyValuePair<string, string>(group.Key, value)));
        }
        if (pressed.Name is { Length: > 0 }) fields.Add(new(pressed.Name, pressed.Value));
        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = new Uri(url, action is { Length: > 0 } ? action : url.PathAndQuery);
        if (form.Method.Equals("get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, $"{target.AbsolutePath}?{query}");
        }
        return new HttpRequestMessage(HttpMethod.Post, target) { Content = Content(fields, files, form) };
    }

    private static HttpContent Content(List<KeyValuePair<string, string>> fields, (string Field, Upload File)[] files, IHtmlFormElement form)
    {
        if (form.Enctype != "multipart/form-data") return new FormUrlEncodedContent(fields);
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields) parts.Add(new StringContent(value), name);
        foreach (var (field, file) in files)
        {
            var name = Named(form, field).First().GetAttribute("name")!;
            var content = new ByteArrayContent(file.Content) { Headers = { ContentType = new(file.Type) } };
            parts.Add(content, name, file.Name);
        }
        return parts;
    }

    private static IEnumerable<string> Sent(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [box.Value] : [],
        IHtmlInputElement { Type: "file" or "submit" or "button" } => [],
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement area => [area.Value],
        IHtmlSelectElement list => [list.Value ?? ""],
        _ => [],
    };

    private static IEnumerable<IElement> Named(IParentNode where, string field) =>
        where.QuerySelectorAll("input, select, textarea").Where(e => IsNamed(e.GetAttribute("name") ?? "", field));

    private static bool IsNamed(string name, string field) => name == field || name == $"Form.{field}";

    private static string Normalize(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

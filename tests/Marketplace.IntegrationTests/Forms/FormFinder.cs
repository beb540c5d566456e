using AngleSharp.Html.Dom;

namespace Marketplace.IntegrationTests.Forms;

/// <summary>Visits all pages as a person and collects the POST forms.</summary>
internal sealed class FormFinder(Market market, Action<string>? visited = null)
{
    private const int PagesOfAKind = 4;
    private const int Orders = 25;

    public async Task<List<FoundForm>> WalkAs(Person? person, params string[] from)
    {
        var browser = new Browser(market, person);
        var (seen, kinds) = (new HashSet<string>(), new Dictionary<string, int>());
        var (open, found) = (new Queue<string>(from), new List<FoundForm>());
        while (open.TryDequeue(out var path))
        {
            var kind = FoundForm.Pattern(path);
            var limit = kind is "/orders/{number}" or "/claims/{number}" ? Orders : PagesOfAKind;
            if (!seen.Add(path) || kinds.GetValueOrDefault(kind) >= limit) continue;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var page = await browser.Open(path);
            visited?.Invoke(path);
            ((int)page.Status).ShouldBeLessThan(500, $"{path} as {person?.Name ?? "a visitor"}");
            if (page.Response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            found.AddRange(FoundForm.On(page, person));
            foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").OfType<IHtmlAnchorElement>()) open.Enqueue(link.GetAttribute("href")!.Split('#')[0]);
            // GET forms lead to further pages too.
            foreach (var form in page.Document.QuerySelectorAll("main form[method=get][action]")) open.Enqueue(form.GetAttribute("action")!);
        }
        return found;
    }
}

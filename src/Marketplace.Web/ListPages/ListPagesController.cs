using System.Globalization;
using System.Xml.Linq;
using Marketplace.Contracts;
using Marketplace.Contracts.Guides;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.ListPages;

/// <summary>Tells search engines which pages to read. Source of the format: sitemaps.org.</summary>
[AllowAnonymous, ResponseCache(Duration = 3600)]
internal sealed class ListPagesController(IEnumerable<IPublicPages> lists, IReadGuides guides, IOptions<SiteOptions> site, TimeProvider clock) : Controller
{
    /// <summary>The format's limit; a month with more leaves the others to links.</summary>
    private const int MostInOneList = 50_000;

    private static readonly XNamespace Format = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [HttpGet("/robots.txt")]
    public IActionResult Robots() => Content(
        $"User-agent: *\nDisallow: /account\nDisallow: /admin\nDisallow: /orders\nDisallow: /messages\nDisallow: /language\n\nSitemap: {site.Value.Absolute("/sitemap.xml")}\n", "text/plain");

    /// <summary>One list for each kind of page and month.</summary>
    [HttpGet("/sitemap.xml")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var paths = new List<string> { "/sitemap/site.xml" };
        foreach (var list in lists)
        {
            if (await list.Oldest(cancel) is not { } oldest) continue;
            for (var month = new DateTime(oldest.Year, oldest.Month, 1, 0, 0, 0, DateTimeKind.Utc); month <= now; month = month.AddMonths(1))
            {
                paths.Add(string.Create(CultureInfo.InvariantCulture, $"/sitemap/{list.Kind}/{month:yyyy-MM}.xml"));
            }
        }
        return Xml("sitemapindex", "sitemap", paths);
    }

    [HttpGet("/sitemap/site.xml")]
    public IActionResult Site() => Xml("urlset", "url", ["/", "/offers", "/help", "/guides", "/terms", "/privacy", .. guides.All.Select(g => $"/guides/{g.Slug}")]);

    [HttpGet("/sitemap/{kind:alpha}/{month}.xml")]
    public async Task<IActionResult> Month(string kind, string month, CancellationToken cancel)
    {
        if (lists.FirstOrDefault(l => l.Kind == kind) is not { } list || !DateTime.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)) return NotFound();
        return Xml("urlset", "url", await list.MadeBetween(from, from.AddMonths(1), MostInOneList, cancel));
    }

    private ContentResult Xml(string root, string item, IEnumerable<string> paths) => Content(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + new XElement(Format + root, paths.Select(p => new XElement(Format + item, new XElement(Format + "loc", site.Value.Absolute(p))))),
        "application/xml");
}

using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Web.Guides;

/// <summary>Articles that explain what pages show (rule GDE-1).</summary>
[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class GuidesController(GuideShelf shelf) : Controller
{
    [HttpGet("/guides")]
    public IActionResult List() => View("ListGuides", shelf.Guides);

    [HttpGet("/guides/{slug}")]
    public IActionResult Get(string slug) => shelf.Find(slug) is { } guide
        ? View("ReadGuide", new ReadGuidePage(guide, [.. guide.Entry.Related.Select(other => shelf.Find(other)!.Summary)]))
        : NotFound();
}

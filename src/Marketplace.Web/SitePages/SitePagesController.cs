using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Web.SitePages;

/// <summary>Help, and the texts that every site needs.</summary>
[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class SitePagesController(SiteArticles articles) : Controller
{
    [HttpGet("/help")]
    public IActionResult Help() => View("Help", articles.Help);

    [HttpGet("/terms")]
    public IActionResult Terms() => View("SitePage", new SitePage("Terms of use", "/terms", articles.Terms));

    [HttpGet("/privacy")]
    public IActionResult Privacy() => View("SitePage", new SitePage("Privacy", "/privacy", articles.Privacy));
}

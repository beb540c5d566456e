using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Admin;

/// <summary>Where staff begin: what waits, and what was decided in the last 30 days. Each kind of case counts its own.</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class AdminController(IEnumerable<ICaseSource> sources, CaseCounts counts, TimeProvider clock) : Controller
{
    [HttpGet("/admin")]
    public async Task<IActionResult> Show()
    {
        var (now, kinds, cancel) = (clock.GetUtcNow().UtcDateTime, new List<CaseFigures>(), HttpContext.RequestAborted);
        var open = await counts.Of(new CaseSearch(CaseShow.Open, null, null, User.Id, now), cancel);
        foreach (var source in CaseTab.For(sources, User))
        {
            var (cases, overdue, mine) = open.GetValueOrDefault(source.Kind.Key, CaseCount.None);
            kinds.Add(new CaseFigures(source.Kind, cases, overdue, mine, await source.DecidedSince(now.AddDays(-AdminPage.Days), cancel)));
        }
        return View("Admin", new AdminPage(kinds));
    }
}

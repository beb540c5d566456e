using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Admin;

/// <summary>Where staff begin: what waits, and what was decided in the last 30 days. Each kind of case counts its own.</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class AdminController(IEnumerable<ICaseSource> sources, TimeProvider clock) : Controller
{
    [HttpGet("/admin")]
    public async Task<IActionResult> Show()
    {
        var (now, kinds) = (clock.GetUtcNow().UtcDateTime, new List<CaseFigures>());
        foreach (var source in CaseTab.For(sources, User)) kinds.Add(await source.Figures(User.Id, now.AddDays(-AdminPage.Days), now, HttpContext.RequestAborted));
        return View("Admin", new AdminPage(kinds));
    }
}

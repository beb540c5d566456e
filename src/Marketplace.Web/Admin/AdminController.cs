using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Admin;

/// <summary>What waits for staff, and links to everything else.</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class AdminController(IEnumerable<ICaseSource> sources, TimeProvider clock) : Controller
{
    [HttpGet("/admin")]
    public async Task<IActionResult> Show()
    {
        var open = new CaseSearch(CaseShow.Open, null, null, User.Id, clock.GetUtcNow().UtcDateTime);
        return View("Admin", await CaseTab.Of(sources, User, open, null, HttpContext.RequestAborted));
    }
}

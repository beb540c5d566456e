using Marketplace.Casework;
using Marketplace.Contracts.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Admin;

/// <summary>What waits for staff, and links to everything else.</summary>
[Authorize(Roles = Staff.Any)]
internal sealed class AdminController(IEnumerable<ICaseSource> sources) : Controller
{
    [HttpGet("/admin")]
    public async Task<IActionResult> Show() => View("Admin", await CaseTab.Of(sources, User, HttpContext.RequestAborted));
}

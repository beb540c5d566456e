using Marketplace.Contracts.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Admin;

[Authorize(Roles = Staff.Any)]
internal sealed class AdminController : Controller
{
    [HttpGet("/admin")]
    public IActionResult Show() => View("Admin");
}

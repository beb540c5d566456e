using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Home;

[AllowAnonymous]
internal sealed class HomeController : Controller
{
    [HttpGet("/")]
    public IActionResult Show() => View("Home");
}

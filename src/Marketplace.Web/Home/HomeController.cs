using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Web.Home;

[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class HomeController : Controller
{
    [HttpGet("/")]
    public IActionResult Show() => View("Home");
}

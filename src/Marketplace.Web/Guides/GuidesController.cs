using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Web.Guides;

/// <summary>Articles that explain what pages show (rule GDE-2).</summary>
[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class GuidesController : Controller
{
    [HttpGet("/guides/avoiding-complaints")]
    public IActionResult AvoidingComplaints() => View("AvoidingComplaints");
}

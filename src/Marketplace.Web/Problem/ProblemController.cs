using System.Diagnostics;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Marketplace.Web.Problem;

[AllowAnonymous, IgnoreAntiforgeryToken, DisableRateLimiting]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProblemController : Controller
{
    /// <summary>The key in <c>HttpContext.Items</c> of the error message.</summary>
    public const string Sentence = "problem";

    [Route("/problem/{code:int:range(400,599)}")]
    public IActionResult Show(int code)
    {
        // Requested directly, the page returns 404.
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (asked is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            return NotFound();
        }
        var actual = Response.StatusCode >= 400 ? Response.StatusCode : code;
        var trace = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        var needsShop = actual == StatusCodes.Status404NotFound && User.IsSignedIn && User.Shop is null
            && new PathString(asked?.OriginalPath).StartsWithSegments("/shop", StringComparison.Ordinal);
        return View("Problem", new ProblemPage(actual, HttpContext.Items[Sentence] as string, trace, needsShop));
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Problem;

[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ProblemController : Controller
{
    [Route("/problem/{code:int:range(400,599)}")]
    public IActionResult Show(int code) =>
        View("Problem", new ProblemPage(code, HttpContext.Items[Kernel.Web.Problem.Sentence] as string, HttpContext.TraceIdentifier));
}

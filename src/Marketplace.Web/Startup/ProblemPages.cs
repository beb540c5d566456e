using Microsoft.AspNetCore.Diagnostics;

namespace Marketplace.Web.Startup;

internal static class ProblemPages
{
    /// <summary>Every error gets a page that says what went wrong and what to do next.</summary>
    public static void UseProblemPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/problem/500",
            AllowStatusCode404Response = true,
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
    }
}

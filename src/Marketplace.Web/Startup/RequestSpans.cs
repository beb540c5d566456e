using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Marketplace.Web.Startup;

/// <summary>
/// Says in a request's span, which ASP.NET Core leaves bare, which page it was and how it ended; never whose: no path, no query, no address, no browser.
/// </summary>
internal sealed class RequestSpans : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, rest) =>
        {
            await rest(http);
            if (http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span) Describe(span, http);
        });
        next(app);
    };

    private static void Describe(Activity span, HttpContext http)
    {
        var failure = http.Features.Get<IExceptionHandlerFeature>();
        // What failed is the page that was asked for, not the one that says so.
        var route = ((failure?.Endpoint ?? http.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = $"{http.Request.Method} {route}".TrimEnd();
        span.SetTag("http.request.method", http.Request.Method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", http.Response.StatusCode);
        span.SetTag("error.type", failure?.Error.GetType().FullName);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError) span.SetStatus(ActivityStatusCode.Error);
    }
}

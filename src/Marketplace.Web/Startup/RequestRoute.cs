using Microsoft.AspNetCore.Diagnostics;

namespace Marketplace.Web.Startup;

internal static class RequestRoute
{
    extension(HttpContext http)
    {
        /// <summary>The pattern of the requested page, not of the error page: <c>orders/{number:number}</c>.</summary>
        public string? Route => ((AskedFor(http) ?? http.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText;
    }

    private static Endpoint? AskedFor(HttpContext http) =>
        http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint;
}

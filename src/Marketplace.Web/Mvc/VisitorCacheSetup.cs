using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Web.Mvc;

internal static class VisitorCacheSetup
{
    public static void AddVisitorCache(this IServiceCollection services)
    {
        services.AddOutputCache(cache => cache.AddPolicy(SameForVisitors.Policy, policy => policy.AddPolicy<VisitorCache>(), excludeDefaultPolicy: true));
        services.AddResponseCompression(pages => (pages.EnableForHttps, pages.MimeTypes) = (true, ["text/html"]));
    }

    /// <summary>Lets kept pages be served.</summary>
    public static void UseVisitorCache(this IApplicationBuilder app)
    {
        app.UseOutputCache();
        // Inside of it, so that what is kept is compressed. Nothing else is: the length of a compressed page tells of a secret that stands on it.
        app.UseWhen(
            http => http.Features.Get<IOutputCacheFeature>()?.Context.EnableOutputCaching == true, pages => pages.UseResponseCompression());
    }
}

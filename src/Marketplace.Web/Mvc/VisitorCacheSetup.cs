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

    /// <summary>Serves cached pages.</summary>
    public static void UseVisitorCache(this IApplicationBuilder app)
    {
        app.UseOutputCache();
        // After the cache, so that cached pages are compressed. Other pages are not: the length of a compressed page can reveal a secret on it.
        app.UseWhen(
            http => http.Features.Get<IOutputCacheFeature>()?.Context.EnableOutputCaching == true, pages => pages.UseResponseCompression());
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Kernel.Web;

/// <summary>Pages that are the same for all visitors: <c>[OutputCache(PolicyName = SameForVisitors.Policy)]</c>. They are kept, compressed.</summary>
public static class SameForVisitors
{
    /// <summary>The policy's name.</summary>
    public const string Policy = "visitors";

    /// <summary>Lets kept pages be served.</summary>
    public static void UseVisitorCache(this IApplicationBuilder app)
    {
        app.UseOutputCache();
        // Inside of it, so that what is kept is compressed. Nothing else is: the length of a compressed page tells of a secret that stands on it.
        app.UseWhen(
            http => http.Features.Get<IOutputCacheFeature>()?.Context.EnableOutputCaching == true, pages => pages.UseResponseCompression());
    }

    internal static void AddVisitorCache(this IServiceCollection services)
    {
        services.AddOutputCache(cache => cache.AddPolicy(Policy, policy => policy.AddPolicy<VisitorCache>(), excludeDefaultPolicy: true));
        services.AddResponseCompression(pages => (pages.EnableForHttps, pages.MimeTypes) = (true, ["text/html"]));
    }
}

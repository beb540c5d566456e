using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marketplace.Kernel.Web;

/// <summary>Pages that are the same for all visitors: <c>[OutputCache(PolicyName = SameForVisitors.Policy)]</c>. They are kept, compressed.</summary>
public static class SameForVisitors
{
    /// <summary>The policy's name.</summary>
    public const string Policy = "visitors";

    /// <summary>The page, or a part of it, shows this: it is made anew once that is touched. A page that says nothing of the kind is not kept.</summary>
    /// <param name="http">The request for the page.</param>
    /// <param name="tags">By the names of <see cref="Contracts.PublicPages"/>.</param>
    public static void Shows(this HttpContext http, params IEnumerable<string> tags) => http.Features.Get<IOutputCacheFeature>()?.Context.Tags.UnionWith(tags);

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
        var store = services.Last(s => s.ServiceType == typeof(IOutputCacheStore));
        services.AddSingleton(provider => new KeptPages((IOutputCacheStore)store.ImplementationFactory!(provider)));
        services.Replace(ServiceDescriptor.Singleton<IOutputCacheStore>(provider => provider.GetRequiredService<KeptPages>()));
        services.AddSingleton<Evictions>().AddHostedService(provider => provider.GetRequiredService<Evictions>());
        services.AddResponseCompression(pages => (pages.EnableForHttps, pages.MimeTypes) = (true, ["text/html"]));
    }
}

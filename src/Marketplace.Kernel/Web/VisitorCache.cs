using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace Marketplace.Kernel.Web;

/// <summary>Pages that are the same for all visitors: <c>[OutputCache(PolicyName = SameForVisitors.Policy)]</c>.</summary>
public static class SameForVisitors
{
    /// <summary>The policy's name.</summary>
    public const string Policy = "visitors";
}

/// <summary>
/// Keeps a page for visitors, who all see the same, for as long as <see cref="SiteOptions.VisitorsSeeFor"/>: so short that nobody has to be told of
/// a change, on any host. Whoever is signed in, or is being told something, gets a page of their own; what sets a cookie is never kept.
/// </summary>
/// <param name="site">How long.</param>
internal sealed class VisitorCache(IOptions<SiteOptions> site) : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var caches = site.Value.VisitorsSeeFor > TimeSpan.Zero && !context.HttpContext.User.IsSignedIn
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !request.Cookies.ContainsKey(Told.Cookie);
        context.EnableOutputCaching = caches;
        context.AllowCacheLookup = caches;
        context.AllowCacheStorage = caches;
        context.AllowLocking = caches;
        context.ResponseExpirationTimeSpan = site.Value.VisitorsSeeFor;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        context.CacheVaryByRules.VaryByValues["theme"] = request.Cookies["theme"] == "dark" ? "dark" : "light";
        context.CacheVaryByRules.VaryByValues["zone"] = Times.Zone(context.HttpContext).Id;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        VisitorCacheMeter.Hit(context.HttpContext);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        VisitorCacheMeter.Miss(context.HttpContext);
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}

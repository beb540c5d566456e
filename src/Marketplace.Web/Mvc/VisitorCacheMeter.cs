using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Web.Mvc;

/// <summary>Counts cache hits and misses for visitors, by route.</summary>
internal static class VisitorCacheMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Marketplace.VisitorCache";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Hits = Meter.CreateCounter<long>("visitor_cache.hits", "{page}", "Pages served from the cache");
    private static readonly Counter<long> Misses = Meter.CreateCounter<long>("visitor_cache.misses", "{page}", "Pages rendered for visitors");

    /// <summary>A cached page was served.</summary>
    internal static void Hit(HttpContext http) => Count(Hits, http);

    /// <summary>A page was rendered.</summary>
    internal static void Miss(HttpContext http) => Count(Misses, http);

    private static void Count(Counter<long> what, HttpContext http)
    {
        if (what.Enabled) what.Add(1, new KeyValuePair<string, object?>("http.route", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText));
    }
}

using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Mvc;

/// <summary>
/// Caches pages for visitors, who all see the same, for <see cref="SiteOptions.OutputCacheDuration"/>. Signed-in people and those with a flash
/// message get a fresh page. Responses that set a cookie are never cached.
/// </summary>
internal sealed class VisitorCache(TimeProvider clock, IOptions<SiteOptions> site) : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var caches = site.Value.OutputCacheDuration > TimeSpan.Zero && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !request.Cookies.ContainsKey(site.Value.CookieName(CurrentUser.Cookie)) && !request.Cookies.ContainsKey(site.Value.CookieName(FlashMessage.Cookie));
        context.EnableOutputCaching = caches;
        context.AllowCacheLookup = caches;
        context.AllowCacheStorage = caches;
        context.AllowLocking = caches;
        if (!caches) return ValueTask.CompletedTask;
        // Figures for the last days change at midnight.
        var today = TimeSpan.FromDays(1) - clock.GetUtcNow().TimeOfDay;
        context.ResponseExpirationTimeSpan = site.Value.OutputCacheDuration < today ? site.Value.OutputCacheDuration : today;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["theme"] = request.Cookies["theme"] == "dark" ? "dark" : "light";
        context.CacheVaryByRules.VaryByValues["language"] = SiteLanguage.OfVisitor(request);
        context.CacheVaryByRules.VaryByValues["zone"] = SiteZone.OfVisitor(request, site.Value).Id;
        context.CacheVaryByRules.VaryByValues["encoding"] = Encode(request);
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
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0
            && !context.HttpContext.User.IsSignedIn;
        return ValueTask.CompletedTask;
    }

    /// <summary>Normalises Accept-Encoding, which browsers spell in many ways.</summary>
    private static string Encode(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        var chosen = Accepts(accepted, "br") ? "br" : Accepts(accepted, "gzip") ? "gzip" : "identity";
        request.Headers.AcceptEncoding = chosen;
        return chosen;
    }

    // Hand-written, because it runs for each cached page that is served.
    private static bool Accepts(ReadOnlySpan<char> accepted, string encoding)
    {
        foreach (var range in accepted.Split(','))
        {
            var one = accepted[range].Trim();
            if (one.Equals(encoding, StringComparison.OrdinalIgnoreCase)) return true;
            if (one.StartsWith($"{encoding};", StringComparison.OrdinalIgnoreCase)) return one[(one.IndexOf('=') + 1)..].IndexOfAnyInRange('1', '9') >= 0;
        }
        return false;
    }
}

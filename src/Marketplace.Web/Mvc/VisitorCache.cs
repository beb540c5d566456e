using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Mvc;

/// <summary>
/// Keeps a page for visitors, who all see the same, for <see cref="SiteOptions.OutputCacheDuration"/>. Whoever is signed in, or is being told
/// something, gets a page of their own; what sets a cookie is never kept.
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
        // Figures of the last so many days are of another day tomorrow.
        var today = TimeSpan.FromDays(1) - clock.GetUtcNow().TimeOfDay;
        context.ResponseExpirationTimeSpan = site.Value.OutputCacheDuration < today ? site.Value.OutputCacheDuration : today;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["theme"] = request.Cookies["theme"] == "dark" ? "dark" : "light";
        context.CacheVaryByRules.VaryByValues["zone"] = Times.Zone(context.HttpContext).Id;
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

    /// <summary>Browsers say the same in many spellings. What is chosen here is all that the compression is asked for.</summary>
    private static string Encode(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        var chosen = Accepts(accepted, "br") ? "br" : Accepts(accepted, "gzip") ? "gzip" : "identity";
        request.Headers.AcceptEncoding = chosen;
        return chosen;
    }

    // By hand: this is done for each page that is served as it is kept.
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

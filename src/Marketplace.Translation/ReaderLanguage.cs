using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Translation;

/// <summary>The one place that decides in which language somebody reads.</summary>
public static class ReaderLanguage
{
    /// <summary>The site's own language, also for readers of other languages.</summary>
    private const string Default = "en";

    /// <summary>The target languages.</summary>
    private static readonly string[] Offered = [Default, "es", "pt"];

    /// <summary>The session's language, which is that of the seller's shop; otherwise the browser's first supported one.</summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.User.Language is { } own && Offered.Contains(own)) return own;
        return context.Request.GetTypedHeaders().AcceptLanguage
            .Where(l => l.Quality is not 0).OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(Offered.Contains) ?? Default;
    }
}

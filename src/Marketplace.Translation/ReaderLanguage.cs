using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Translation;

/// <summary>The one place that says in which language somebody reads.</summary>
public static class ReaderLanguage
{
    /// <summary>The site's own: whoever asks for none of these reads it, too.</summary>
    private const string Default = "en";

    /// <summary>Those that are translated into.</summary>
    private static readonly string[] Offered = [Default, "es", "pt"];

    /// <summary>The language that the session names, which is that of a seller's shop; else the first of the browser's that is offered.</summary>
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

using System.ComponentModel.DataAnnotations;

namespace Marketplace.Kernel.Web;

/// <summary>Where people reach the product. Section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>
    /// What links in messages begin with. Never taken from a request: whoever sends one writes its host, and could have a password's link sent
    /// to a place of their own.
    /// </summary>
    [Required, Url]
    public string PublicAddress { get; set; } = "http://localhost:5080";

    /// <summary>How long visitors may see a public page as it was; zero keeps none. Whoever is signed in always sees it as it is.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan VisitorsSeeFor { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// How long a host that is told to stop serves on, no longer ready, so that a proxy sends people elsewhere; longer than the proxy takes to
    /// notice.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan DrainsFor { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>An absolute link to a path that begins with a slash.</summary>
    public string Absolute(string path) => PublicAddress.TrimEnd('/') + path;
}

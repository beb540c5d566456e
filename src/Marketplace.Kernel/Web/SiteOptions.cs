using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

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

    /// <summary>Host names under which pages are served, separated by semicolons, with <c>*.</c> for any subdomain; by default the public address's alone.</summary>
    public string? AllowedHosts { get; set; }

    /// <summary>How long a public page is served to visitors as it was made; zero makes it anew each time. Whoever is signed in always gets a fresh one.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan OutputCacheDuration { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a host that is told to stop serves on, no longer ready, so that a proxy sends people elsewhere; longer than the proxy takes to
    /// notice.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan DrainsFor { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether people reach the product by https alone: cookies are then never sent without it, and browsers are told so (HSTS).</summary>
    public bool IsHttps => PublicAddress.StartsWith(Uri.UriSchemeHttps + Uri.SchemeDelimiter, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name under which a cookie is sent; the prefix <c>__Host-</c> keeps other hosts of the domain from setting it (RFC 6265bis).</summary>
    public string CookieName(string name) => IsHttps ? $"__Host-{name}" : name;

    /// <summary>Makes a cookie one of this host alone, and of https alone where people reach it so.</summary>
    public void Protect(CookieBuilder cookie, string name)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        cookie.Name = CookieName(name);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SecurePolicy = IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>An absolute link to a path that begins with a slash.</summary>
    public string Absolute(string path) => PublicAddress.TrimEnd('/') + path;
}

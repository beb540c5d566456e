using System.ComponentModel.DataAnnotations;
using Marketplace.Texts;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Kernel.Web;

/// <summary>Addresses of the site. Section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>
    /// The start of links in emails and phone messages. Never taken from a request: an attacker could set its host and have a password link
    /// point to their own site.
    /// </summary>
    [Required, Url]
    public string PublicAddress { get; set; } = "http://localhost:5080";

    /// <summary>Allowed host names, separated by semicolons, with <c>*.</c> for any subdomain; by default only the public address's.</summary>
    public string? AllowedHosts { get; set; }

    /// <summary>How long public pages are cached for visitors; zero turns caching off. Signed-in people always get a fresh page.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan OutputCacheDuration { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a stopping host keeps serving while not ready, so that a proxy sends people elsewhere. Longer than the proxy takes to
    /// notice.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan DrainsFor { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The time zone of whoever has none of their own, by its IANA name.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary><see cref="TimeZone"/> as a zone.</summary>
    public TimeZoneInfo Zone => ReaderZone.Find(TimeZone)!;

    /// <summary>Whether the site is served by https only: cookies are then Secure and HSTS is on.</summary>
    public bool IsHttps => PublicAddress.StartsWith(Uri.UriSchemeHttps + Uri.SchemeDelimiter, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a cookie; the prefix <c>__Host-</c> keeps other hosts of the domain from setting it (RFC 6265bis).</summary>
    public string CookieName(string name) => IsHttps ? $"__Host-{name}" : name;

    /// <summary>Restricts a cookie to this host, and to https if the site uses it.</summary>
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

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

    /// <summary>An absolute link to a path that begins with a slash.</summary>
    public string Absolute(string path) => PublicAddress.TrimEnd('/') + path;
}

using System.Globalization;
using System.Security.Claims;

namespace Marketplace.Kernel.Web;

/// <summary>Who is asking, as the session says in whose name the request came.</summary>
public static class CurrentUser
{
    /// <summary>The sign-in cookie; who sends none is a visitor.</summary>
    public const string Cookie = "account";

    /// <summary>The claim that names a seller's shop as it stands in URLs.</summary>
    public const string ShopClaim = "shop";

    /// <summary>The claim that names the language in which the person reads.</summary>
    public const string LanguageClaim = "language";

    /// <summary>The claim that names the session; it is no secret.</summary>
    public const string SessionClaim = "session";

    extension(ClaimsPrincipal user)
    {
        /// <summary>The account's id; 0 for a visitor, which is nobody's id.</summary>
        public long Id => long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : 0;

        /// <summary>The session's id; 0 for a visitor.</summary>
        public long SessionId => long.TryParse(user.FindFirstValue(SessionClaim), CultureInfo.InvariantCulture, out var id) ? id : 0;

        /// <summary>Whether somebody is signed in.</summary>
        public bool IsSignedIn => user.Identity?.IsAuthenticated == true;

        /// <summary>The public name; empty for a visitor.</summary>
        public string Name => user.Identity?.Name ?? "";

        /// <summary>The shop as it stands in URLs, or null for an account without one.</summary>
        public string? Shop => user.FindFirstValue(ShopClaim);

        /// <summary>The language in which the person reads, as a BCP 47 tag; null where nothing says so.</summary>
        public string? Language => user.FindFirstValue(LanguageClaim);
    }
}

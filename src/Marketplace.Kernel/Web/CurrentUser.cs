using System.Globalization;
using System.Security.Claims;

namespace Marketplace.Kernel.Web;

/// <summary>The current person, according to the session.</summary>
public static class CurrentUser
{
    /// <summary>The sign-in cookie; requests without it are from visitors.</summary>
    public const string Cookie = "account";

    /// <summary>The claim with the slug of a seller's shop.</summary>
    public const string ShopClaim = "shop";

    /// <summary>The claim with the person's language.</summary>
    public const string LanguageClaim = "language";

    /// <summary>The cookie in which a script puts the browser's time zone, by its IANA name.</summary>
    public const string TimeZoneCookie = "zone";

    /// <summary>The claim with the person's time zone.</summary>
    public const string TimeZoneClaim = "zone";

    /// <summary>The claim with the session's id; not a secret.</summary>
    public const string SessionClaim = "session";

    extension(ClaimsPrincipal user)
    {
        /// <summary>The account's id; 0 for a visitor.</summary>
        public long Id => long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : 0;

        /// <summary>The session's id; 0 for a visitor.</summary>
        public long SessionId => long.TryParse(user.FindFirstValue(SessionClaim), CultureInfo.InvariantCulture, out var id) ? id : 0;

        /// <summary>Whether somebody is signed in.</summary>
        public bool IsSignedIn => user.Identity?.IsAuthenticated == true;

        /// <summary>The public name; empty for a visitor.</summary>
        public string Name => user.Identity?.Name ?? "";

        /// <summary>The shop's slug, or null for an account without a shop.</summary>
        public string? Shop => user.FindFirstValue(ShopClaim);

        /// <summary>The person's language as a BCP 47 tag; null if unknown.</summary>
        public string? Language => user.FindFirstValue(LanguageClaim);

        /// <summary>The time zone that the person chose, by its IANA name; null for the browser's.</summary>
        public string? TimeZone => user.FindFirstValue(TimeZoneClaim);
    }
}

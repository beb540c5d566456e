using Marketplace.Accounts.Identity;

namespace Marketplace.Accounts.KeepSessions;

/// <summary>A session and its owner as they are now.</summary>
/// <param name="KeyHash">The hash of the session's key.</param>
/// <param name="IsCurrent">Whether it began with the current password.</param>
/// <param name="BeganAt">When it began.</param>
/// <param name="SeenAt">When it was last used.</param>
/// <param name="AccountId">The account.</param>
/// <param name="UserName">The public name.</param>
/// <param name="Role">The staff role.</param>
/// <param name="Shop">The shop's slug, if there is one.</param>
/// <param name="Language">The language that the person chose; empty until then.</param>
/// <param name="TimeZone">The time zone that the person chose; empty for the browser's.</param>
/// <param name="SuspendedUntil">Until when the account is suspended; null if it isn't.</param>
/// <param name="IsClosing">Whether the account is about to be closed.</param>
/// <param name="HasSecondFactor">Whether they use an authenticator app, or signed in with a passkey.</param>
internal sealed record SignedIn(
    string KeyHash, bool IsCurrent, DateTime BeganAt, DateTime SeenAt, long AccountId, string UserName, StaffRole Role, string? Shop, string Language,
    string TimeZone, DateTime? SuspendedUntil, bool IsClosing, bool HasSecondFactor);

using System.Security.Claims;

namespace Marketplace.Contracts.Accounts;

/// <summary>The staff roles, as used in <c>[Authorize(Roles = ...)]</c>.</summary>
public static class Staff
{
    /// <summary>Decides claims, deletion requests, reports and amount changes.</summary>
    public const string Support = "Support";

    /// <summary>Like support, and also manages accounts, roles, tariff plans and settings.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Either of the two.</summary>
    public const string Any = Support + "," + Administrator;

    /// <summary>The claim of everybody with a staff role.</summary>
    public const string Claim = "staff";

    extension(ClaimsPrincipal person)
    {
        /// <summary>
        /// Whether the person has a staff role, also without the second factor that its rights need. For what staff must not do; what they may do asks for the role.
        /// </summary>
        public bool IsStaff => person.HasClaim(Claim, "true");
    }
}

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
}

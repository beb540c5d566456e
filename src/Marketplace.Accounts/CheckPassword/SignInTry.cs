namespace Marketplace.Accounts.CheckPassword;

/// <summary>
/// The failed sign-ins with one email address, whether it has an account or not: unknown and known addresses cause the same
/// database work.
/// </summary>
internal sealed class SignInTry
{
    /// <summary>The address's hash: addresses without an account are not stored.</summary>
    public required string AddressHash { get; init; }

    public int Failed { get; init; }

    public DateTime? LockedUntil { get; init; }

    public DateTime LastAt { get; init; }
}

namespace Marketplace.Accounts.Identity;

/// <summary>
/// The failed tries to sign in with one e-mail address, whether it has an account or not: so an unknown address is treated as a known one, down to the
/// database's work.
/// </summary>
internal sealed class SignInTry
{
    /// <summary>The address's hash: who tries an address that has no account leaves no address here.</summary>
    public required string AddressHash { get; init; }

    public int Failed { get; init; }

    public DateTime? LockedUntil { get; init; }

    public DateTime LastAt { get; init; }
}

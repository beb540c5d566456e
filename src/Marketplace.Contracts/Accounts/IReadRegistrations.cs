namespace Marketplace.Contracts.Accounts;

/// <summary>Reads how old accounts are, as a hint for staff, and finds them by name.</summary>
public interface IReadRegistrations
{
    /// <summary>When the account was registered, in UTC; null if there is no such account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<DateTime?> Of(long account, CancellationToken cancel);

    /// <summary>The account with this name, or whose shop has this name in URLs; null for none.</summary>
    /// <param name="name">The whole name, in whichever case.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<long?> Named(string name, CancellationToken cancel);
}

namespace Marketplace.Contracts.Accounts;

/// <summary>Reads how old accounts are, as a hint for staff.</summary>
public interface IReadRegistrations
{
    /// <summary>When the account was registered, in UTC; null if there is no such account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<DateTime?> Of(long account, CancellationToken cancel);
}

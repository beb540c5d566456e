namespace Marketplace.Contracts.Accounts;

/// <summary>Reads who works for the marketplace.</summary>
public interface IReadStaff
{
    /// <summary>Staff, by name, up to <paramref name="most"/>.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlyList<StaffAccount>> All(int most, CancellationToken cancel);
}

/// <summary>An account with a staff role.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="UserName">The public name.</param>
/// <param name="IsAdministrator">Whether it is an administrator, who also does what support does.</param>
public sealed record StaffAccount(long AccountId, string UserName, bool IsAdministrator);

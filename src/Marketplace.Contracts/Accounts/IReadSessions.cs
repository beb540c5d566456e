namespace Marketplace.Contracts.Accounts;

/// <summary>Checks whether people are still signed in, for connections that last longer than one request.</summary>
public interface IReadSessions
{
    /// <summary>The sessions that are still valid: not signed out, not expired, and started with the current password.</summary>
    /// <param name="sessions">The sessions' ids.</param>
    /// <param name="cancel">Cancels the work.</param>
    Task<IReadOnlySet<long>> Live(IReadOnlyCollection<long> sessions, CancellationToken cancel);
}

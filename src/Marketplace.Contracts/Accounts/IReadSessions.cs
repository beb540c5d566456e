namespace Marketplace.Contracts.Accounts;

/// <summary>Asks whether people are still signed in, for what stays open longer than one request.</summary>
public interface IReadSessions
{
    /// <summary>Which of these sessions are still good: not signed out, not over, and begun with the password of today.</summary>
    /// <param name="sessions">The sessions' ids.</param>
    /// <param name="cancel">Gives up.</param>
    Task<IReadOnlySet<long>> Live(IReadOnlyCollection<long> sessions, CancellationToken cancel);
}

namespace Marketplace.Contracts.Complaints;

/// <summary>What open claims and withdrawals wait for, for pages about their orders. It changes with each answer, so nobody keeps a copy.</summary>
public interface IReadClaims
{
    /// <summary>The next steps of open claims, by claim; a claim that was closed meanwhile is left out.</summary>
    /// <param name="claims">The claims; at most a page of them.</param>
    /// <param name="isBuyer">Whether the buyer reads it, or the seller.</param>
    /// <param name="cancel">Ends the query.</param>
    Task<IReadOnlyDictionary<long, ClaimNext>> NextOf(IReadOnlyCollection<long> claims, bool isBuyer, CancellationToken cancel = default);

    /// <summary>The next steps of open withdrawals from contracts, by order; a withdrawal that was closed meanwhile is left out.</summary>
    /// <param name="orders">The orders; at most a page of them.</param>
    /// <param name="isBuyer">Whether the buyer reads it, or the seller.</param>
    /// <param name="cancel">Ends the query.</param>
    Task<IReadOnlyDictionary<long, ClaimNext>> NextOfWithdrawals(IReadOnlyCollection<long> orders, bool isBuyer, CancellationToken cancel = default);

    /// <summary>How many open claims wait for this person.</summary>
    /// <param name="account">The buyer or the seller.</param>
    /// <param name="isBuyer">Which of the two.</param>
    Task<int> CountWaiting(long account, bool isBuyer);

    /// <summary>A person's claims that have ended, the newest first; withdrawals from contracts that support decided are among them.</summary>
    /// <param name="account">The buyer or the seller.</param>
    /// <param name="isBuyer">Which of the two.</param>
    /// <param name="before">Only claims before this one.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Ends the query.</param>
    Task<IReadOnlyList<ClosedClaim>> Closed(long account, bool isBuyer, long before, int most, CancellationToken cancel = default);
}

namespace Marketplace.Contracts.Moderation;

/// <summary>Tells which things of a module an account is a party of, so that the audit log keeps them from that person (rule MOD-11).</summary>
public interface IFindInvolvement
{
    /// <summary>The ids, of these, that belong to orders or conversations of the account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="ids">Ids of anything; those that the module doesn't know are left out.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlyCollection<long>> Of(long account, IReadOnlyCollection<long> ids, CancellationToken cancel);
}

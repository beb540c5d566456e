namespace Marketplace.Contracts.Billing;

/// <summary>Reads how much was paid out together, for the audit log.</summary>
public interface IReadBatches
{
    /// <summary>The amounts of these batches of payouts, in minor units of an ISO 4217 currency. A number that is none has no entry.</summary>
    /// <param name="batches">The numbers of the batches.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlyDictionary<long, (long Amount, string Currency)>> AmountsOf(IReadOnlyCollection<long> batches, CancellationToken cancel);
}

namespace Marketplace.Billing.Domain;

/// <summary>The states of a payout. Stored by name.</summary>
internal enum PayoutState
{
    Requested,
    InBatch,

    /// <summary>The payment provider pays it to the seller's connected account.</summary>
    AtProvider,
    Paid,
    Failed,
}

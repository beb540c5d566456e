namespace Marketplace.Billing.Domain;

/// <summary>The states of a payout. Stored by name.</summary>
internal enum PayoutState
{
    Requested,
    InBatch,
    Paid,
    Failed,
}

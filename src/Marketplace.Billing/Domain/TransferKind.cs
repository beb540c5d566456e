namespace Marketplace.Billing.Domain;

/// <summary>Why money moves. Stored by name.</summary>
internal enum TransferKind
{
    Payment,
    Fee,
    FeeReturned,
    Refund,
    Release,
    MonthlyPrice,
    Payout,
    PayoutPaid,
    PayoutFailed,

    /// <summary>Available money of a payment that the buyer disputes.</summary>
    HeldAgain,
}

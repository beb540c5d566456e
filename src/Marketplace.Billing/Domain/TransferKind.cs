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
}

namespace Marketplace.Orders.Domain;

/// <summary>The steps of rule ORD-2, with both kinds of "Cancel" and the buyer's card payment.</summary>
internal enum OrderStep
{
    Approve,
    Pay,
    MarkAsPaid,
    MarkAsSent,
    Close,
    Cancel,
    CancelPaid,
    Refund,
    Repay,
}

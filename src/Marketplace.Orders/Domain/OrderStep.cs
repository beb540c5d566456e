namespace Marketplace.Orders.Domain;

/// <summary>The steps of rule ORD-2, with the two forms of "Cancel" apart, and the buyer's payment by card.</summary>
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

namespace Marketplace.Orders.Domain;

/// <summary>The steps of rule ORD-2, with both kinds of "Cancel" and the buyer's card payment, and the changes that the sides agree on.</summary>
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
    ProposeDelay,
    ChangeAmount,
    AddExtra,
    AnswerProposal,
    ConfirmAdded,
    RemindBuyer,
    SendEvidence,
    SayPaid,
}

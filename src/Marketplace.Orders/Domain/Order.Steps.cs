using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>Who may take which step now, and why not (rule ORD-2).</summary>
internal sealed partial class Order
{
    public bool May(OrderStep step, Party party) =>
        StepTable.IsFor(step, party) && StepTable.StartsAt(step, Stage) && PendingRefundId is null && Allows(step, party);

    /// <summary>What a step needs besides its stage.</summary>
    private bool Allows(OrderStep step, Party party) => step switch
    {
        _ when ConfirmBy is not null => step is OrderStep.ConfirmAdded or OrderStep.Cancel,
        OrderStep.ConfirmAdded => false,
        OrderStep.Pay or OrderStep.MarkAsPaid => PendingChargeId is null,
        OrderStep.SayPaid => PendingChargeId is null && SaidPaidAt is null,
        OrderStep.MarkAsSent or OrderStep.Close => !IsWithdrawn,
        OrderStep.SendEvidence => DisputeId is not null && EvidenceBy is not null,
        OrderStep.CancelPaid or OrderStep.Refund when BankDecides => false,
        OrderStep.CancelPaid => party != Party.Seller || !(OwesEverything || IsWithdrawn),
        OrderStep.Refund => !IsUnpaid && (party != Party.Seller || !OwesEverything),
        OrderStep.Repay => OwedAmount > 0,
        OrderStep.ProposeDelay => !IsAsking && !IsWithdrawn,
        OrderStep.ChangeAmount => !IsAsking && !IsWithdrawn && PendingChargeId is null && (IsAmountOpen || !IsUnpaid),
        OrderStep.AnswerProposal => OpenProposalId is not null,
        OrderStep.RemindBuyer => ReviewedAt is null && RemindedAt is null && OpenClaimId is null,
        _ => true,
    };

    /// <summary>Why the step can't be taken now: a sentence for the person who tries it.</summary>
    public string Obstacle(OrderStep step) => step switch
    {
        _ when PendingRefundId is not null => "A refund is in progress. Try again once it's complete.",
        OrderStep.SendEvidence when DisputeId is null => "The buyer's bank isn't deciding about this payment.",
        OrderStep.SendEvidence when EvidenceBy is null => "You've already sent evidence.",
        OrderStep.CancelPaid or OrderStep.Refund when BankDecides => DisputeIsOpen,
        OrderStep.MarkAsSent when IsWithdrawn => "The buyer has withdrawn from this contract. Don't send the order.",
        OrderStep.Close when IsWithdrawn => "The buyer has withdrawn from this contract. The order ends when the withdrawal is complete.",
        _ when !StepTable.StartsAt(step, Stage) => StageSentence,
        not OrderStep.ConfirmAdded when ConfirmBy is not null => "The customer hasn't confirmed this order yet.",
        OrderStep.ConfirmAdded => "This order has already been confirmed.",
        OrderStep.AnswerProposal => "This request is no longer open.",
        OrderStep.ProposeDelay or OrderStep.ChangeAmount when OpenProposalId is not null => "The buyer hasn't answered your last request yet. Wait for the answer, or withdraw the request.",
        OrderStep.ProposeDelay or OrderStep.ChangeAmount when OpenAmountCaseId is not null => "Support is deciding on a change of the amount. Wait for the decision.",
        OrderStep.ProposeDelay or OrderStep.ChangeAmount when IsWithdrawn => "The buyer has withdrawn from this contract.",
        OrderStep.SayPaid when SaidPaidAt is not null => "You've already told the seller.",
        OrderStep.RemindBuyer when ReviewedAt is not null => "The buyer has already left a review.",
        OrderStep.RemindBuyer when RemindedAt is not null => "You've already sent a reminder for this order.",
        OrderStep.RemindBuyer => "Wait until the claim is closed.",
        OrderStep.Refund or OrderStep.ChangeAmount when IsUnpaid && !IsAmountOpen => "Nothing was paid for this order.",
        OrderStep.CancelPaid or OrderStep.Refund when OwesEverything => "You already owe the buyer this refund. Send the money back, then confirm the refund.",
        OrderStep.CancelPaid when IsWithdrawn => "The buyer has withdrawn from this contract. You can refund the order in full instead.",
        OrderStep.Repay => "You don't owe the buyer a refund.",
        _ => "A card payment is in progress. Try again once it's complete.",
    };

    private string StageSentence => Stage switch
    {
        OrderStage.New => "The seller hasn't approved this order yet.",
        OrderStage.Confirmed => "This order has been approved but not paid yet.",
        OrderStage.Paid => "This order has been paid but not sent yet.",
        OrderStage.Sent => "This order has already been sent.",
        OrderStage.Finished => "This order has already been closed.",
        OrderStage.Refunded => "This order has already been refunded.",
        _ => "This order has already been canceled.",
    };

    private void Demand(OrderStep step, Actor actor)
    {
        if (!StepTable.IsFor(step, actor.Party)) throw new RuleBroken("You can't take this step.");
        if (!May(step, actor.Party)) throw new RuleBroken(Obstacle(step));
    }
}

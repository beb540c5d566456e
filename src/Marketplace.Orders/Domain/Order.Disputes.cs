using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>
/// The buyer disputes the payment at their bank (rule ORD-17). Until the bank has decided no refund begins, and what it returns counts as refunded, so
/// that the buyer never gets the money twice.
/// </summary>
internal sealed partial class Order
{
    public const string DisputeReason = "The buyer's bank returned the payment.";
    private const string DisputeIsOpen = "The buyer's bank is deciding about this payment. Wait for its decision.";

    /// <summary>The dispute that is open.</summary>
    public long? DisputeId { get; private set; }

    /// <summary>Until when the seller can send evidence; null once it's sent, and if the bank asks for none.</summary>
    public DateTime? EvidenceBy { get; private set; }

    public void OpenDispute(Dispute dispute, DateTime now)
    {
        (DisputeId, EvidenceBy) = (dispute.Id, dispute.EvidenceBy);
        StopClock(now);
        var amount = Math.Min(dispute.Amount, Total - RefundedAmount);
        Write(Actor.Gateway, OrderEventType.Disputed, now, amount, null);
        Raise(new PaymentDisputed(Summary, dispute.Id, amount, EvidenceBy) { OccurredAt = now });
    }

    /// <summary>The seller's side of it, for the bank.</summary>
    public void SendEvidence(Actor actor, Dispute? dispute, string words, DateTime now)
    {
        Demand(OrderStep.SendEvidence, actor);
        if (dispute is null || EvidenceBy <= now) throw new RuleBroken("The time to send evidence is over.");
        dispute.AddEvidence(words, now);
        EvidenceBy = null;
        Write(actor, OrderEventType.EvidenceSent, now);
    }

    /// <summary>The provider hasn't made this refund. It waits for the bank, and what the bank returns is no longer part of it.</summary>
    public void HoldBack(Payment refund)
    {
        refund.Wait();
        if (PendingRefundId == refund.Id) PendingRefundId = null;
    }

    /// <summary>The bank has decided.</summary>
    /// <param name="dispute">The dispute.</param>
    /// <param name="isWon">Whether the payment stays.</param>
    /// <param name="underWay">What the provider is refunding already, in minor units; a bank doesn't return that.</param>
    /// <param name="now">When.</param>
    /// <returns>What the bank returned beyond what was left of the payment.</returns>
    public long EndDispute(Dispute dispute, bool isWon, long underWay, DateTime now)
    {
        var amount = Math.Min(dispute.Amount, Total - RefundedAmount - underWay);
        if (DisputeId == dispute.Id) (DisputeId, EvidenceBy) = (null, null);
        Write(Actor.Gateway, isWon ? OrderEventType.DisputeWon : OrderEventType.DisputeLost, now, amount, null);
        if (isWon) Raise(new DisputeWon(Summary, dispute.Id, amount) { OccurredAt = now });
        else Raise(new DisputeLost(Summary, dispute.Id, amount) { OccurredAt = now });
        if (!isWon && amount > 0) BecomeLighter(amount, Actor.Gateway, DisputeReason, "", now, isOfClaim: true, disputeId: dispute.Id);
        ResumeClock(now);
        return isWon ? 0 : dispute.Amount - amount;
    }

    /// <summary>The buyer has the money of this refund from the bank.</summary>
    public void Drop(Payment refund, DateTime now)
    {
        refund.Drop(now);
        if (PendingRefundId == refund.Id) PendingRefundId = null;
    }
}

using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>
/// The buyer disputes the payment at their bank (rule ORD-17). Until the bank has decided no refund begins, and what it returns counts as refunded, so
/// that the buyer never gets the money twice. While the bank only asks, no money has moved, and the seller can still refund.
/// </summary>
internal sealed partial class Order
{
    public const string DisputeReason = "The buyer's bank returned the payment.";
    private const string DisputeIsOpen = "The buyer's bank is deciding about this payment. Wait for its decision.";

    /// <summary>The dispute that is open.</summary>
    public long? DisputeId { get; private set; }

    /// <summary>Whether the bank only asks so far.</summary>
    public bool IsInquiry { get; private set; }

    /// <summary>Until when the seller can send evidence; null once it's sent, and if the bank asks for none.</summary>
    public DateTime? EvidenceBy { get; private set; }

    /// <summary>Whether the bank has the money and decides, so that nothing can be refunded.</summary>
    public bool BankDecides => DisputeId is not null && !IsInquiry;

    public void OpenDispute(Dispute dispute, DateTime now)
    {
        (DisputeId, IsInquiry, EvidenceBy) = (dispute.Id, dispute.State == DisputeState.Inquiry, dispute.SellerUntil(now));
        StopClock(now);
        Write(Actor.Gateway, IsInquiry ? OrderEventType.Inquired : OrderEventType.Disputed, now, dispute.Amount, null);
        Raise(new PaymentDisputed(Summary, dispute.Id, dispute.Amount, EvidenceBy) { IsInquiry = IsInquiry, OccurredAt = now });
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
    /// <param name="refunds">The refunds of this payment that aren't complete: a bank doesn't return what the provider is refunding already.</param>
    /// <param name="now">When.</param>
    /// <returns>What the bank returned beyond what was left of the payment.</returns>
    public long EndDispute(Dispute dispute, bool isWon, IReadOnlyList<Payment> refunds, DateTime now)
    {
        var returned = isWon ? dispute.Amount : dispute.Amount - MakeUp(refunds, dispute.Amount, now);
        var amount = Math.Min(returned, Math.Max(0, Total - RefundedAmount - refunds.Where(r => r.IsPending && r.SettledAt is null).Sum(r => r.Amount)));
        if (DisputeId == dispute.Id) (DisputeId, IsInquiry, EvidenceBy) = (null, false, null);
        Write(Actor.Gateway, isWon ? OrderEventType.DisputeWon : OrderEventType.DisputeLost, now, amount > 0 ? amount : null, null);
        if (isWon) Raise(new DisputeWon(Summary, dispute.Id, amount) { OccurredAt = now });
        else Raise(new DisputeLost(Summary, dispute.Id, amount) { OccurredAt = now });
        if (!isWon && amount > 0) BecomeLighter(amount, Actor.Gateway, DisputeReason, "", now, isOfClaim: true, Lessen(refunds, amount, now), dispute.Id);
        ResumeClock(now);
        return isWon ? 0 : returned - amount;
    }

    /// <summary>The buyer gets from the bank what refunds that were counted, but never arrived, hadn't brought.</summary>
    /// <returns>How much that is.</returns>
    public long MakeUp(IReadOnlyList<Payment> refunds, long returned, DateTime now)
    {
        var left = returned;
        foreach (var refund in refunds.Where(r => r.State == PaymentState.Refused).OrderBy(r => r.Id))
        {
            if (refund.Amount > left) continue;
            left -= refund.Amount;
            Drop(refund, now);
        }
        return returned - left;
    }

    /// <summary>What the bank returned is no longer part of the refunds that waited for it; the oldest come first.</summary>
    /// <returns>The newest one of which nothing is left, or null.</returns>
    private long? Lessen(IReadOnlyList<Payment> refunds, long returned, DateTime now)
    {
        long? done = null;
        foreach (var refund in refunds.Where(r => r.State == PaymentState.Waiting).OrderBy(r => r.Id))
        {
            var part = Math.Min(refund.Amount, returned);
            returned -= part;
            if (part < refund.Amount)
            {
                refund.Lessen(part);
                break;
            }
            Drop(refund, now);
            done = refund.Id;
        }
        return done;
    }

    /// <summary>The buyer has the money of this refund from the bank.</summary>
    private void Drop(Payment refund, DateTime now)
    {
        refund.Drop(now);
        if (PendingRefundId == refund.Id) PendingRefundId = null;
    }
}

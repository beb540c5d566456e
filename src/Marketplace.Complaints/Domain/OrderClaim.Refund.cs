using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>A refund that the seller says to have made outside the marketplace. Only the buyer knows whether it arrived (rule CMP-3).</summary>
internal sealed partial class OrderClaim
{
    /// <param name="amount">In minor units.</param>
    /// <param name="terms">The time limits.</param>
    /// <param name="at">When the seller said so.</param>
    public void ReportRefund(long amount, ClaimTerms terms, DateTime at)
    {
        if (!IsOpen) return;
        SolveAt(at, terms);
        Pending?.End(OfferState.Withdrawn);
        EndLease();
        (State, ReportedRefund, RefundAnswerBy, SilentUntil, HeardAt) = (ClaimState.RefundReported, amount, at + terms.RefundAnswerWithin, null, null);
        Write(new(Party.Seller, ShopName), ClaimEntryType.RefundReported, at, amount);
        Raise(new RefundReported(Summary, amount, RefundAnswerBy.Value) { OccurredAt = at });
        Plan(terms);
    }

    public bool MayAnswerRefund(Party party) => party == Party.Buyer && State == ClaimState.RefundReported;

    public void ConfirmRefund(ClaimActor by, DateTime now)
    {
        if (!MayAnswerRefund(by.Party)) throw Last.Conflict(Currency);
        EndWith(ClaimEnd.OrderRefunded, by, ClaimEntryType.RefundConfirmed, now);
    }

    /// <summary>The money didn't arrive: support decides at once.</summary>
    /// <param name="by">The buyer.</param>
    /// <param name="words">The buyer's message; may be empty.</param>
    /// <param name="queuedAs">Its place in the queue.</param>
    /// <param name="terms">The time limits.</param>
    /// <param name="now">The current time, in UTC.</param>
    public void MissRefund(ClaimActor by, string words, long queuedAs, ClaimTerms terms, DateTime now)
    {
        if (!MayAnswerRefund(by.Party)) throw Last.Conflict(Currency);
        AskSupport(by, ClaimEntryType.RefundMissed, words, queuedAs, terms, now);
    }
}

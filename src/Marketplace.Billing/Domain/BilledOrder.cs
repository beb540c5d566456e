using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>
/// This module's copy of an order: what is known of it, and what of it is entered in the ledger. Events arrive in any order and more than once, so
/// each only adds to what is known; <see cref="Enter"/> then enters what is still missing.
/// </summary>
internal sealed partial class BilledOrder : Aggregate, ICounted
{
    public BilledOrder(long orderId, long sellerId, long buyerId, string title, string currency) =>
        (Id, SellerId, BuyerId, Title, Currency) = (orderId, sellerId, buyerId, title, currency);

    private BilledOrder()
    {
    }

    public long SellerId { get; private set; }

    public long BuyerId { get; private set; }

    public string Title { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public long Total { get; private set; }

    /// <summary>When the event happened that <see cref="Total"/> is from. An amount can change, also after the order's end, so the newest event counts.</summary>
    public DateTime TotalAt { get; private set; }

    public DateTime? PlacedAt { get; private set; }

    public DateTime? PaidAt { get; private set; }

    /// <summary>What was paid through the gateway; 0 if the seller was paid outside the marketplace.</summary>
    public long PaidHere { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    public long RefundedInAll { get; private set; }

    public bool IsRefunded { get; private set; }

    /// <summary>Refunded because it was never sent: the fee is due all the same (rule ORD-8).</summary>
    public bool OwesFeeAnyway { get; private set; }

    public long? OpenClaimId { get; private set; }

    /// <summary>The newest closed claim. An opening that arrives after its own closing is ignored.</summary>
    public long EndedClaimId { get; private set; }

    /// <summary>The newest refund that the buyer is to get; 0 for none. Ids sort by time.</summary>
    public long OwedRefundId { get; private set; }

    /// <summary>The newest refund that was made.</summary>
    public long MadeRefundId { get; private set; }

    /// <summary>The newest dispute of its payment at the buyer's bank; 0 for none. Ids sort by time.</summary>
    public long DisputeId { get; private set; }

    /// <summary>The newest dispute that is won, or whose money was refunded.</summary>
    public long EndedDisputeId { get; private set; }

    /// <summary>Whether the buyer withdrew from the contract. The refund takes the money then, so only a lapse ends it.</summary>
    public bool IsWithdrawn { get; private set; }

    /// <summary>Whether the withdrawal has no effect any more. An order has one at most.</summary>
    public bool IsWithdrawalLapsed { get; private set; }

    /// <summary>The last known deadline of the withdrawal; null if nothing has to be returned.</summary>
    public DateTime? WithdrawalBy { get; private set; }

    /// <summary>The version of the plan that was in force when the order was placed.</summary>
    public string Plan { get; private set; } = "";

    public int PlanVersion { get; private set; }

    /// <summary>The fee of the whole order, before refunds.</summary>
    public long FullFee { get; private set; }

    /// <summary>The total that <see cref="FullFee"/> is of; negative while it is unknown.</summary>
    public long FeeOf { get; private set; } = -1;

    public bool IsHeldForWithdrawal => IsWithdrawn && !IsWithdrawalLapsed && !IsRefunded;

    /// <summary>A refund can take days, or be refused and tried again. Until then its money isn't the seller's.</summary>
    public bool IsHeldForRefund => OwedRefundId > MadeRefundId && !IsRefunded;

    /// <summary>The payment provider has taken the money back until the buyer's bank has decided.</summary>
    public bool IsDisputed => DisputeId > EndedDisputeId && !IsRefunded;

    /// <summary>What the money is held for now, as <see cref="Shown.MoneyState"/> tells it: a seller can object once to each.</summary>
    public string HeldFor => OpenClaimId is { } claim ? $"claim-{claim}" : IsHeldForRefund ? $"refund-{OwedRefundId}" : IsHeldForWithdrawal ? "withdrawal" : "claims";

    /// <summary>Whether it is held for more than the time in which the buyer can open a claim, so that the seller may get less.</summary>
    public bool IsHeldUnusually => OpenClaimId is not null || IsHeldForWithdrawal || IsHeldForRefund || IsDisputed;

    /// <summary>Whether the fee is what it will be, because nothing is due yet.</summary>
    public bool IsFeeExpected => FinishedAt is null && !IsRefunded;

    public bool IsPaidOutside => PaidAt is not null && PaidHere == 0;

    /// <summary>What the buyer got back.</summary>
    public long Refunded => IsRefunded ? Total : Math.Min(RefundedInAll, Total);

    /// <summary>The fee that remains if the order finishes, or finished, as it is.</summary>
    public long Fee => FeeOf < 0 ? 0 : OwesFeeAnyway ? FullFee : PlanTerms.Remaining(FullFee, Total, Refunded);

    /// <summary>Whether the fee has fallen due.</summary>
    public bool OwesFee => OwesFeeAnyway || FinishedAt is not null;

    /// <summary>The fee that would remain after a further refund.</summary>
    /// <param name="refund">In minor units.</param>
    public long FeeAfter(long refund) => OwesFeeAnyway ? FullFee : PlanTerms.Remaining(FullFee, Total, Refunded + refund);

    public bool NeedsFee => PlacedAt is not null && FeeOf != Total;

    /// <summary>What is left for the seller. It is negative where only the fee is taken here.</summary>
    public long Net => (PaidHere > 0 ? PaidHere - Math.Min(PaidHere, Refunded) : 0) - Fee;

    /// <summary>What is held, less the fee that is still to be taken from it.</summary>
    public long NetHeld => Held > 0 ? Net : 0;

    object ICounted.Counted => (Sold, Keeps);

    private (int Quarter, int Orders, long Amount) Sold => PaidAt is { } at ? ((at.Year * 4) + Month.Of(at).Quarter - 1, IsRefunded ? 0 : 1, Total - Refunded) : default;

    private (int Orders, long Net) Keeps => (Held > 0 ? 1 : 0, NetHeld);

    /// <param name="order">The order when the event happened.</param>
    /// <param name="at">When that was, in UTC.</param>
    /// <param name="placedAt">When the order was placed, if the event says so.</param>
    public void Know(OrderSummary order, DateTime at, DateTime? placedAt = null)
    {
        PlacedAt ??= placedAt;
        if (at < TotalAt) return;
        (Title, Total, TotalAt) = (order.Title, order.Total, at);
    }

    public void BePaid(OrderSummary order, Party by, DateTime at)
    {
        Know(order, at);
        if (PaidAt is not null) return;
        PaidAt = at;
        if (by == Party.Payment) PaidHere = order.Total;
    }

    public void Finish(DateTime at) => FinishedAt ??= at;

    /// <param name="inAll">All refunds so far.</param>
    /// <param name="refundId">The refund's id, if it has one.</param>
    public void BePartlyRefunded(long inAll, long? refundId)
    {
        RefundedInAll = Math.Max(RefundedInAll, inAll);
        MadeRefundId = Math.Max(MadeRefundId, refundId ?? 0);
    }

    public void OweRefund(long refundId) => OwedRefundId = Math.Max(OwedRefundId, refundId);

    public void OpenDispute(long disputeId) => DisputeId = Math.Max(DisputeId, disputeId);

    public void EndDispute(long disputeId) => EndedDisputeId = Math.Max(EndedDisputeId, disputeId);

    public void BeRefunded(bool isNeverSent)
    {
        IsRefunded = true;
        OwesFeeAnyway |= isNeverSent;
    }

    public void OpenClaim(long claimId)
    {
        if (claimId > EndedClaimId && !(OpenClaimId >= claimId)) OpenClaimId = claimId;
    }

    public void CloseClaim(long claimId)
    {
        if (claimId <= EndedClaimId) return;
        EndedClaimId = claimId;
        if (OpenClaimId <= claimId) OpenClaimId = null;
    }

    /// <param name="by">The deadline of its next step, if it has one.</param>
    public void Withdraw(DateTime? by)
    {
        IsWithdrawn = true;
        if (WithdrawalBy is null || by > WithdrawalBy) WithdrawalBy = by;
    }

    public void LapseWithdrawal() => IsWithdrawalLapsed = true;

    /// <summary>Applies the plan that was in force when the order was placed.</summary>
    public void Price(PlanVersion plan) => (Plan, PlanVersion, FullFee, FeeOf) = (plan.Plan, plan.Version, plan.Terms.FeeOf(Total, Currency), Total);

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        var (sold, kept) = before as ((int Quarter, int Orders, long Amount) Sold, (int Orders, long Net) Keeps)? ?? default;
        if (sold != Sold)
        {
            var quarter = Math.Max(sold.Quarter, Sold.Quarter);
            yield return new SumChange(
                typeof(SellerQuarter), [quarter / 4, SellerId, (quarter % 4) + 1, Currency],
                (nameof(SellerQuarter.Orders), Sold.Orders - sold.Orders), (nameof(SellerQuarter.Amount), Sold.Amount - sold.Amount), (nameof(SellerQuarter.Unseen), 1));
        }
        if (kept != Keeps)
        {
            yield return new SumChange(typeof(HeldSum), [SellerId, Currency], (nameof(HeldSum.Orders), Keeps.Orders - kept.Orders), (nameof(HeldSum.Net), Keeps.Net - kept.Net));
        }
    }
}

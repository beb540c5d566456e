using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Billing.Domain;

/// <summary>
/// This module's copy of an order: what is known of it, and what of it is entered in the ledger. Events arrive in any order and more than once, so
/// each only adds to what is known; <see cref="Enter"/> then enters what is still missing.
/// </summary>
internal sealed partial class BilledOrder : Aggregate, ICounted
{
    public BilledOrder(long orderId, long sellerId, string title, string currency) => (Id, SellerId, Title, Currency) = (orderId, sellerId, title, currency);

    private BilledOrder()
    {
    }

    public long SellerId { get; private set; }

    public string Title { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public long Total { get; private set; }

    /// <summary>Of two events, the total of the one from the later stage counts, since an amount can be changed.</summary>
    public OrderStage TotalFrom { get; private set; }

    public DateTime? PlacedAt { get; private set; }

    public DateTime? PaidAt { get; private set; }

    /// <summary>What was paid through the gateway; 0 if the seller was paid outside the marketplace.</summary>
    public long PaidHere { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    public long RefundedInAll { get; private set; }

    public bool IsRefunded { get; private set; }

    /// <summary>Refunded because it was never sent in time: the fee is due all the same (rule ORD-8).</summary>
    public bool OwesFeeAnyway { get; private set; }

    public long? OpenClaimId { get; private set; }

    /// <summary>The newest closed claim. An opening that arrives after its own closing is ignored.</summary>
    public long EndedClaimId { get; private set; }

    /// <summary>The version of the plan that was in force when the order was placed.</summary>
    public string Plan { get; private set; } = "";

    public int PlanVersion { get; private set; }

    /// <summary>The fee of the whole order, before refunds.</summary>
    public long FullFee { get; private set; }

    /// <summary>The total that <see cref="FullFee"/> is of; negative while it is unknown.</summary>
    public long FeeOf { get; private set; } = -1;

    public bool IsPaidOutside => PaidAt is not null && PaidHere == 0;

    /// <summary>What the buyer got back.</summary>
    public long Refunded => IsRefunded ? Total : Math.Min(RefundedInAll, Total);

    /// <summary>The fee that remains if the order finishes, or finished, as it is.</summary>
    public long Fee => FeeOf < 0 ? 0 : OwesFeeAnyway ? FullFee : PlanTerms.Remaining(FullFee, Total, Refunded);

    public bool NeedsFee => PlacedAt is not null && FeeOf != Total;

    /// <summary>What is left for the seller. It is negative where only the fee is taken here.</summary>
    public long Net => (PaidHere > 0 ? PaidHere - Math.Min(PaidHere, Refunded) : 0) - Fee;

    object ICounted.Counted => Counts;

    private (int Quarter, int Orders, long Amount) Counts => PaidAt is { } at ? ((at.Year * 4) + Month.Of(at).Quarter - 1, IsRefunded ? 0 : 1, Total - Refunded) : default;

    public void Know(OrderSummary order, OrderStage from, DateTime? placedAt = null)
    {
        PlacedAt ??= placedAt;
        if (from < TotalFrom) return;
        (Title, Total, TotalFrom) = (order.Title, order.Total, from);
    }

    /// <summary>The amount changed. Until the order finishes, each later event says the amount again; after that, nothing does.</summary>
    public void Charge(OrderSummary order) => Know(order, FinishedAt is null ? TotalFrom : OrderStage.Canceled);

    public void BePaid(OrderSummary order, Party by, DateTime at)
    {
        Know(order, OrderStage.Paid);
        if (PaidAt is not null) return;
        PaidAt = at;
        if (by == Party.Payment) PaidHere = order.Total;
    }

    public void Finish(DateTime at) => FinishedAt ??= at;

    /// <param name="inAll">All refunds so far.</param>
    public void BePartlyRefunded(long inAll) => RefundedInAll = Math.Max(RefundedInAll, inAll);

    public void BeRefunded(Party by, bool isOfClaim)
    {
        IsRefunded = true;
        OwesFeeAnyway |= by == Party.Clock && !isOfClaim;
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

    /// <summary>Applies the plan that was in force when the order was placed.</summary>
    public void Price(PlanVersion plan) => (Plan, PlanVersion, FullFee, FeeOf) = (plan.Plan, plan.Version, plan.Terms.FeeOf(Total, Currency), Total);

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        var was = before as (int Quarter, int Orders, long Amount)? ?? default;
        if (was == Counts) yield break;
        var quarter = Math.Max(was.Quarter, Counts.Quarter);
        yield return new SumChange(
            typeof(SellerQuarter), [quarter / 4, SellerId, (quarter % 4) + 1, Currency],
            (nameof(SellerQuarter.Orders), Counts.Orders - was.Orders), (nameof(SellerQuarter.Amount), Counts.Amount - was.Amount));
    }
}

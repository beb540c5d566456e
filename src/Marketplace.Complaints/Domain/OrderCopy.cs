using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>This module's copy of an order: the basis for claims, and for who can see a customer's card.</summary>
internal sealed partial class OrderCopy : ICounted
{
    public OrderCopy(OrderSummary order)
    {
        (OrderId, OfferId, BuyerId, BuyerName) = (order.OrderId, order.OfferId, order.BuyerId, order.BuyerName);
        (SellerId, ShopName, Shop, Title) = (order.SellerId, order.ShopName, order.Shop, order.Title);
        (Total, Currency, Kind) = (order.Total, order.Currency, order.Kind);
    }

    private OrderCopy()
    {
    }

    public long OrderId { get; private set; }

    public long OfferId { get; private set; }

    public long BuyerId { get; private set; }

    public string BuyerName { get; private set; } = "";

    public long SellerId { get; private set; }

    public string ShopName { get; private set; } = "";

    public string Shop { get; private set; } = "";

    public string Title { get; private set; } = "";

    public long Total { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>When the amount last changed.</summary>
    public DateTime? ChargedAt { get; private set; }

    public OrderStage Stage { get; private set; }

    public DateTime? PlacedAt { get; private set; }

    public DateTime? PromisedDeliveryAt { get; private set; }

    public DateTime? SentAt { get; private set; }

    public string Tracking { get; private set; } = "";

    public DateTime? FinishedAt { get; private set; }

    /// <summary>When the buyer has it at the latest: the days to withdraw from the contract begin. The seller's own closing doesn't tell.</summary>
    public DateTime? ReceivedAt { get; private set; }

    /// <summary>When the seller said that everything was returned outside the marketplace.</summary>
    public DateTime? RefundedOutsideAt { get; private set; }

    /// <summary>When the seller canceled it because it wasn't paid, long enough after approving it. It then doesn't count in the standing.</summary>
    public DateTime? NeverPaidAt { get; private set; }

    /// <summary>Whether it closed automatically without a payment.</summary>
    public bool IsUnpaid { get; private set; }

    /// <summary>Whether the order was paid by card. If not, the seller sends refunds.</summary>
    public bool IsPaidByCard { get; private set; }

    /// <summary>The refunds so far, in minor units.</summary>
    public long Refunded { get; private set; }

    public long Remaining => Total - Refunded;

    /// <summary>Incremented by each event and each claim: of two at the same time one is tried again, so that neither overwrites the other.</summary>
    public int Turn { get; private set; }

    /// <summary>Who canceled it.</summary>
    public Party? CanceledBy { get; private set; }

    /// <summary>Whether it was sent late, is paid and unsent after the promised time, or closed automatically because the seller never answered it.</summary>
    public bool IsLate { get; private set; }

    object ICounted.Counted => (Count, Ended);

    private (int Day, int Orders, int Canceled, int Late) Count => PlacedAt is not { } placed || Stage == OrderStage.New || CanceledBy is Party.Buyer or Party.Clock || NeverPaidAt is not null
        ? default
        : (StandingDay.DayOf(placed), 1, CanceledBy == Party.Seller ? 1 : 0, IsLate ? 1 : 0);

    /// <summary>What it adds to the buyer's card. A withdrawal from the contract isn't counted.</summary>
    private (int Finished, int Canceled) Ended => (Stage == OrderStage.Finished ? 1 : 0, Stage == OrderStage.Canceled && WithdrawnAt is null && CanceledBy != Party.Clock ? 1 : 0);

    /// <summary>Events can arrive in any order, so a stage never goes back. A refund is final.</summary>
    public void Reach(OrderStage stage, OrderFacts? facts = null)
    {
        Turn++;
        if (stage > Stage) Stage = stage;
        if (facts is not null) Know(facts);
    }

    /// <param name="by">The seller, or the payment gateway.</param>
    /// <param name="deliverBy">The promised delivery. A late payment moves it.</param>
    public void BePaid(Party by, DateTime? deliverBy = null)
    {
        Reach(OrderStage.Paid);
        if (PromisedDeliveryAt is null || deliverBy > PromisedDeliveryAt) PromisedDeliveryAt = deliverBy;
        IsPaidByCard |= by == Party.Payment;
    }

    /// <summary>The order was canceled before it was paid.</summary>
    /// <param name="facts">The promised and actual times.</param>
    /// <param name="by">Who canceled it.</param>
    /// <param name="neverPaidAt">When the seller gave up waiting for the payment, or null.</param>
    public void BeCanceled(OrderFacts facts, Party by, DateTime? neverPaidAt = null)
    {
        Reach(OrderStage.Canceled, facts);
        (CanceledBy, NeverPaidAt) = (by, neverPaidAt);
    }

    /// <summary>The order was refunded in full.</summary>
    /// <param name="facts">The promised and actual times.</param>
    /// <param name="isCanceledBySeller">Whether it counts as canceled by the seller.</param>
    /// <param name="outsideAt">When the seller said that the money was returned outside the marketplace, or null.</param>
    public void BeRefunded(OrderFacts facts, bool isCanceledBySeller, DateTime? outsideAt = null)
    {
        Reach(OrderStage.Refunded, facts);
        Refund(Total);
        RefundedOutsideAt = outsideAt;
        if (isCanceledBySeller) CanceledBy = Party.Seller;
    }

    /// <summary>The promised time is over.</summary>
    public void NoteLate(DateTime now) => IsLate |= Stage == OrderStage.Paid && SentAt is null && WithdrawnAt is null && PromisedDeliveryAt < now;

    public void BeSent(OrderFacts facts, string tracking)
    {
        Reach(OrderStage.Sent, facts);
        if (tracking.Length > 0) Tracking = tracking;
    }

    /// <param name="facts">The promised and actual times.</param>
    /// <param name="isPaid">Whether it was paid.</param>
    /// <param name="at">When it was closed.</param>
    /// <param name="receivedAt">When the buyer has it at the latest, if that isn't when it was closed.</param>
    public void Finish(OrderFacts facts, bool isPaid, DateTime at, DateTime? receivedAt = null)
    {
        Reach(OrderStage.Finished, facts);
        (FinishedAt, ReceivedAt, IsUnpaid) = (at, receivedAt ?? at, !isPaid);
        if (IsUnpaid && facts.StartedAt is null) IsLate = true;
    }

    /// <summary>The promised delivery moved. What was late only by the old promise no longer is.</summary>
    public void Delay(OrderFacts facts)
    {
        Turn++;
        IsLate = false;
        Know(facts);
    }

    /// <summary>The amount changed. An older change that arrives later is ignored.</summary>
    public void Charge(long total, DateTime at)
    {
        if (at < ChargedAt) return;
        (Total, ChargedAt, Turn) = (total, at, Turn + 1);
    }

    /// <summary>Notes the total of all refunds.</summary>
    public void Refund(long inAll) => (Refunded, Turn) = (Math.Max(Refunded, inAll), Turn + 1);

    public void Claimed() => Turn++;

    /// <summary>Why no claim can be opened now, or null (rule CMP-1).</summary>
    /// <param name="latest">The latest claim about this order, or null.</param>
    /// <param name="terms">The time limits.</param>
    /// <param name="now">The current time, in UTC.</param>
    public Sentence? Refusal(OrderClaim? latest, ClaimTerms terms, DateTime now) =>
        latest is { State: not ClaimState.Closed } ? new("There is an open claim about this order.")
        : MayMissRefund(terms, now) && latest is not { ReportedRefund: > 0 } ? null
        : WithdrawnAt is not null && WithdrawalLapsedAt is null ? new("You have withdrawn from this contract, so you can't open a claim.")
        : latest?.Decision is not null ? new("Support has already decided a claim about this order. You can't open another.")
        : Stage switch
        {
            OrderStage.Finished when IsUnpaid => new("This order closed automatically without a payment. If you paid the seller directly, we can't refund it. You can still leave a review."),
            OrderStage.New => new("You haven't paid for this order yet. You can cancel it instead."),
            OrderStage.Confirmed => new("This order isn't marked as paid. If you've already paid the seller, tell them on the order's page. Otherwise you can cancel it."),
            OrderStage.Canceled => new("This order was canceled before it was paid."),
            OrderStage.Refunded => new("Everything you paid for this order has been refunded."),
            OrderStage.Finished when ClaimableUntil(terms) is { } end && now > end =>
                new("You can open a claim up to {0} days after an order is finished. That time ended on {1}.", (int)terms.ClaimableFor.TotalDays, end),
            _ => null,
        };

    /// <summary>A withdrawal that lapsed doesn't use up the days for a claim.</summary>
    private DateTime? ClaimableUntil(ClaimTerms terms) =>
        FinishedAt + terms.ClaimableFor + (FinishedAt < WithdrawnAt && WithdrawalLapsedAt - WithdrawnAt is { } withdrawn ? withdrawn : TimeSpan.Zero);

    /// <summary>Whether the buyer can still say that a refund outside the marketplace didn't arrive.</summary>
    private bool MayMissRefund(ClaimTerms terms, DateTime now) => Stage == OrderStage.Refunded && now <= RefundedOutsideAt + terms.ClaimableFor;

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        var (was, ended) = before as ((int Day, int Orders, int Canceled, int Late), (int Finished, int Canceled))? ?? default;
        if (ended != Ended) yield return CustomerRecord.By(BuyerId, Ended.Finished - ended.Finished, Ended.Canceled - ended.Canceled, 0);
        var now = Count;
        if (was == now) yield break;
        var day = Math.Max(was.Day, now.Day);
        yield return new SumChange(
            typeof(StandingDay), [SellerId, day], (nameof(StandingDay.Orders), now.Orders - was.Orders),
            (nameof(StandingDay.Canceled), now.Canceled - was.Canceled), (nameof(StandingDay.Late), now.Late - was.Late), (nameof(StandingDay.Claims), 0));
    }

    private void Know(OrderFacts facts)
    {
        // The promise only ever moves later, whichever event arrives first.
        if (PromisedDeliveryAt is null || facts.PromisedDeliveryAt > PromisedDeliveryAt) PromisedDeliveryAt = facts.PromisedDeliveryAt;
        (PlacedAt, SentAt) = (facts.PlacedAt, facts.SentAt ?? SentAt);
        if (SentAt is { } sent) IsLate = sent > PromisedDeliveryAt;
    }
}

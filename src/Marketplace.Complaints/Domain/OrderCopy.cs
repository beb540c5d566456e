using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Complaints.Domain;

/// <summary>An order as this module knows it: what a claim rests on, and who may see whose card.</summary>
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

    public OrderStage Stage { get; private set; }

    public DateTime? PlacedAt { get; private set; }

    public DateTime? PromisedDeliveryAt { get; private set; }

    public DateTime? SentAt { get; private set; }

    public string Tracking { get; private set; } = "";

    public DateTime? FinishedAt { get; private set; }

    /// <summary>Whether a card was charged, to which money can go back; else the seller pays it back.</summary>
    public bool IsPaidByCard { get; private set; }

    /// <summary>What went back, in minor units.</summary>
    public long Refunded { get; private set; }

    public long Remaining => Total - Refunded;

    /// <summary>Raised by every claim that is opened: of two at once, one wins.</summary>
    public int Turn { get; private set; }

    /// <summary>Who canceled it.</summary>
    public Party? CanceledBy { get; private set; }

    /// <summary>Whether it was sent later than promised, or the promised time is over and it is paid and not sent.</summary>
    public bool IsLate { get; private set; }

    object ICounted.Counted => (Count, Ended);

    private (int Day, int Orders, int Canceled, int Late) Count => PlacedAt is not { } placed || Stage == OrderStage.New || CanceledBy == Party.Buyer
        ? default
        : (StandingDay.DayOf(placed), 1, CanceledBy == Party.Seller ? 1 : 0, IsLate ? 1 : 0);

    /// <summary>What it adds to the buyer's card. A withdrawal from the contract counts against nobody.</summary>
    private (int Finished, int Canceled) Ended => (Stage == OrderStage.Finished ? 1 : 0, Stage == OrderStage.Canceled && WithdrawnAt is null ? 1 : 0);

    /// <summary>Events come in any order: a stage is never taken back, and a refund has the last word.</summary>
    public void Reach(OrderStage stage, OrderFacts? facts = null)
    {
        if (stage > Stage) Stage = stage;
        if (facts is not null) Know(facts);
    }

    public void BePaid(Party by)
    {
        Reach(OrderStage.Paid);
        IsPaidByCard |= by == Party.Payment;
    }

    /// <summary>Nothing was paid, and nothing will be.</summary>
    public void BeCanceled(OrderFacts facts, Party by)
    {
        Reach(OrderStage.Canceled, facts);
        CanceledBy = by;
    }

    /// <summary>All that was paid went back. A seller who never sent it, and whom no claim made do so, has canceled it.</summary>
    public void BeRefunded(OrderFacts facts, bool isCanceledBySeller)
    {
        Reach(OrderStage.Refunded, facts);
        Refund(Total);
        if (isCanceledBySeller) CanceledBy = Party.Seller;
    }

    /// <summary>The promised time is over.</summary>
    public void NoteLate(DateTime now) => IsLate |= Stage == OrderStage.Paid && SentAt is null && WithdrawnAt is null && PromisedDeliveryAt < now;

    public void BeSent(OrderFacts facts, string tracking)
    {
        Reach(OrderStage.Sent, facts);
        if (tracking.Length > 0) Tracking = tracking;
    }

    public void Finish(OrderFacts facts, DateTime at)
    {
        Reach(OrderStage.Finished, facts);
        FinishedAt = at;
    }

    /// <summary>So much has gone back in all.</summary>
    public void Refund(long inAll) => Refunded = Math.Max(Refunded, inAll);

    public void Claimed() => Turn++;

    /// <summary>Rule CMP-1: why no claim can be opened now, or null.</summary>
    /// <param name="latest">The latest claim about this order, or null.</param>
    /// <param name="terms">The rules' numbers.</param>
    /// <param name="now">When.</param>
    public Sentence? Refusal(OrderClaim? latest, ClaimTerms terms, DateTime now) =>
        latest is { State: not ClaimState.Closed } ? new("There is an open claim about this order.")
        : WithdrawnAt is not null ? new("You have withdrawn from this contract, so there is nothing left to claim.")
        : latest?.Decision is not null ? new("Support has decided a claim about this order. It can't be claimed again.")
        : Stage switch
        {
            OrderStage.New or OrderStage.Confirmed => new("You haven't paid for this order yet. You can cancel it instead."),
            OrderStage.Canceled => new("This order was canceled before it was paid."),
            OrderStage.Refunded => new("Everything you paid for this order has been refunded."),
            OrderStage.Finished when now > FinishedAt + terms.ClaimableFor =>
                new("A claim can be opened up to {0} days after an order is finished. That time ended on {1}.", (int)terms.ClaimableFor.TotalDays, FinishedAt!.Value + terms.ClaimableFor),
            _ => null,
        };

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
        (PlacedAt, PromisedDeliveryAt, SentAt) = (facts.PlacedAt, facts.PromisedDeliveryAt, facts.SentAt ?? SentAt);
        if (SentAt is { } sent) IsLate = sent > PromisedDeliveryAt;
    }
}

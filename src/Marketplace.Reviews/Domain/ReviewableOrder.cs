using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain.Levels;

namespace Marketplace.Reviews.Domain;

/// <summary>A copy of an ended order, from the events of Orders. Only these orders can be reviewed.</summary>
internal sealed class ReviewableOrder : ICounted
{
    public ReviewableOrder(OrderSummary order, OrderFacts facts, OrderStage stage, Party endedBy, DateTime endedAt, TimeSpan inTime, bool isPaid = true)
    {
        (OrderId, OfferId, BuyerId, BuyerName) = (order.OrderId, order.OfferId, order.BuyerId, order.BuyerName);
        (SellerId, Shop, ShopName, Title) = (order.SellerId, order.Shop, order.ShopName, order.Title);
        (Facts, Stage, EndedBy, EndedAt, IsPaid) = (facts, stage, endedBy, endedAt, isPaid);
        Measure(inTime);
    }

    private ReviewableOrder()
    {
    }

    public long OrderId { get; private set; }

    public long OfferId { get; private set; }

    public long BuyerId { get; private set; }

    public string BuyerName { get; private set; } = "";

    public long SellerId { get; private set; }

    public string Shop { get; private set; } = "";

    public string ShopName { get; private set; } = "";

    public string Title { get; private set; } = "";

    public OrderFacts Facts { get; private set; } = null!;

    public OrderStage Stage { get; private set; }

    public Party EndedBy { get; private set; }

    public DateTime EndedAt { get; private set; }

    /// <summary>False if it closed automatically without a payment, and then counts for no level, or if the seller canceled it because it wasn't paid.</summary>
    public bool IsPaid { get; private set; }

    /// <summary>Whether the first response came in time, by the setting of that day (rule REP-6).</summary>
    public bool IsAnsweredInTime { get; private set; }

    /// <summary>What the buyer was given for it, see <see cref="Compensation"/>.</summary>
    public string Given { get; private set; } = "";

    /// <summary>Whether a refund, an extra or a closed claim is on record (rule REV-7).</summary>
    public bool IsResolved => Compensation.IsResolved(Stage, Given);

    /// <summary>What this order adds to the seller's orders.</summary>
    public OrderCount Counted => !IsPaid || Stage == OrderStage.Canceled ? OrderCount.None : new OrderCount(
        Score.DayOf(EndedAt), Stage == OrderStage.Finished ? 1 : 0, 1, IsAnsweredInTime ? 1 : 0);

    object ICounted.Counted => Counted;

    /// <summary>The approval is a response too; a message may come before it.</summary>
    private DateTime? FirstResponseAt => Facts.FirstAnswerAt < Facts.StartedAt || Facts.StartedAt is null ? Facts.FirstAnswerAt : Facts.StartedAt;

    /// <summary>A finished order can still be refunded, but not the other way round, so a refund always wins.</summary>
    public void Refund(OrderFacts facts, Party by, DateTime at, TimeSpan inTime)
    {
        (Facts, Stage, EndedBy, EndedAt) = (facts, OrderStage.Refunded, by, at);
        Measure(inTime);
    }

    private void Measure(TimeSpan inTime) => IsAnsweredInTime = FirstResponseAt - Facts.PlacedAt <= inTime;

    public void Note(OrderCompensation? compensation) => Given = compensation?.Given ?? Given;

    /// <summary>Why this order can't be reviewed, or null.</summary>
    public Sentence? Refusal(TimeSpan tooSoon) =>
        Stage == OrderStage.Canceled && EndedBy == Party.Buyer && EndedAt - Facts.PlacedAt <= tooSoon
            ? new("You canceled this order within {0} of placing it, so you can't review it.", Sentence.Of(tooSoon))
            : null;

    IEnumerable<SumChange> ICounted.ChangesSince(object? before) => OrderCount.Changes(SellerId, before as OrderCount ?? OrderCount.None, Counted);
}

using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>A copy of an ended order, from the events of Orders. Only these orders can be reviewed.</summary>
internal sealed class ReviewableOrder
{
    public ReviewableOrder(OrderSummary order, OrderFacts facts, OrderStage stage, Party endedBy, DateTime endedAt)
    {
        (OrderId, OfferId, BuyerId, BuyerName) = (order.OrderId, order.OfferId, order.BuyerId, order.BuyerName);
        (SellerId, Shop, ShopName, Title) = (order.SellerId, order.Shop, order.ShopName, order.Title);
        (Facts, Stage, EndedBy, EndedAt) = (facts, stage, endedBy, endedAt);
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

    /// <summary>A finished order can still be refunded, but not the other way round, so a refund always wins.</summary>
    public void Refund(OrderFacts facts, Party by, DateTime at) =>
        (Facts, Stage, EndedBy, EndedAt) = (facts, OrderStage.Refunded, by, at);

    /// <summary>Why this order can't be reviewed, or null.</summary>
    public Sentence? Refusal(TimeSpan tooSoon) =>
        Stage == OrderStage.Canceled && EndedBy == Party.Buyer && EndedAt - Facts.PlacedAt <= tooSoon
            ? new("You canceled this order within {0} of placing it, so you can't review it.", Sentence.Of(tooSoon))
            : null;
}

using Marketplace.Contracts.Orders;

namespace Marketplace.Notices.Domain;

/// <summary>What emails say about an order, copied from it, because events about claims, messages and reviews don't.</summary>
internal sealed class OrderCopy
{
    public required long Id { get; init; }

    public required long OfferId { get; init; }

    public required long SellerId { get; init; }

    public required long BuyerId { get; init; }

    /// <summary>When it was finished, canceled or refunded.</summary>
    public DateTime? EndedAt { get; set; }

    public required int Quantity { get; init; }

    public required long Total { get; set; }

    /// <summary>When the amount last changed.</summary>
    public DateTime? ChargedAt { get; set; }

    public required string Currency { get; init; }

    /// <summary>When somebody last took a step that was told; notices from before no longer ask for theirs.</summary>
    public DateTime? MovedAt { get; set; }

    public static OrderCopy Of(OrderSummary order) => new()
    {
        Id = order.OrderId,
        OfferId = order.OfferId,
        SellerId = order.SellerId,
        BuyerId = order.BuyerId,
        Quantity = order.Quantity,
        Total = order.Total,
        Currency = order.Currency,
    };
}

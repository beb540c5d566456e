namespace Marketplace.Contracts.Orders;

/// <summary>The buyer disputes a payment at their bank. Until the bank has decided, nothing is refunded. It's told again if the bank only asked at first.</summary>
/// <param name="Order">The order.</param>
/// <param name="DisputeId">The dispute's id; ids sort by time.</param>
/// <param name="Amount">What the buyer wants back, in minor units of the order's currency, whatever was refunded already.</param>
/// <param name="EvidenceBy">Until when the seller can send evidence, in UTC; null if the bank asks for none.</param>
[EventName("orders.payment-disputed")]
public sealed record PaymentDisputed(OrderSummary Order, long DisputeId, long Amount, DateTime? EvidenceBy) : DomainEvent
{
    /// <summary>Whether the bank only asks: it has moved no money, and the order can be refunded.</summary>
    public bool IsInquiry { get; init; }
}

/// <summary>The bank decided for the seller, or the buyer gave up: the payment stays.</summary>
/// <param name="Order">The order.</param>
/// <param name="DisputeId">The dispute's id.</param>
/// <param name="Amount">What stays, in minor units of the order's currency; 0 if all was refunded meanwhile.</param>
[EventName("orders.dispute-won")]
public sealed record DisputeWon(OrderSummary Order, long DisputeId, long Amount) : DomainEvent;

/// <summary>The bank decided for the buyer, who has the money back. <see cref="OrderPartlyRefunded"/> or <see cref="OrderRefunded"/> says what that does to the order.</summary>
/// <param name="Order">The order.</param>
/// <param name="DisputeId">The dispute's id.</param>
/// <param name="Amount">What the order was refunded by it, in minor units of its currency; 0 if that had been refunded before.</param>
[EventName("orders.dispute-lost")]
public sealed record DisputeLost(OrderSummary Order, long DisputeId, long Amount) : DomainEvent;

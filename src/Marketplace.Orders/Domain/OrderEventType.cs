namespace Marketplace.Orders.Domain;

/// <summary>The kinds of history entries. Stored by name.</summary>
internal enum OrderEventType
{
    Placed,
    Approved,
    PaymentBegan,
    PaymentDeclined,
    PaymentFailed,
    PaidByCard,
    MarkedAsPaid,
    Sent,
    Closed,
    Canceled,
    RefundBegan,
    ClaimRefundBegan,
    RefundFailed,
    Refunded,
    PaymentReturned,
    ClaimOpened,
    ClaimClosed,
    PartlyRefunded,
    RepaymentOwed,
    Withdrawn,
}

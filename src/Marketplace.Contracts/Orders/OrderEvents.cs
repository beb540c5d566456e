using Marketplace.Contracts.Offers;

namespace Marketplace.Contracts.Orders;

/// <summary>The stages of an order's life. Finished, Refunded and Canceled are final, but for a full refund of a finished order.</summary>
public enum OrderStage
{
    /// <summary>Placed by the buyer.</summary>
    New,

    /// <summary>Approved by the seller.</summary>
    Confirmed,

    /// <summary>Money received, or payment agreed.</summary>
    Paid,

    /// <summary>On its way, or delivered.</summary>
    Sent,

    /// <summary>Closed with success.</summary>
    Finished,

    /// <summary>All that was paid went back.</summary>
    Refunded,

    /// <summary>Called off before any payment.</summary>
    Canceled,
}

/// <summary>Who took a step.</summary>
public enum Party
{
    /// <summary>The order's buyer.</summary>
    Buyer,

    /// <summary>The order's seller.</summary>
    Seller,

    /// <summary>Staff.</summary>
    Support,

    /// <summary>The payment gateway's answer.</summary>
    Payment,

    /// <summary>A deadline that passed.</summary>
    Clock,
}

/// <summary>An order as others know it.</summary>
/// <param name="OrderId">Its id; its number is the same in Crockford base 32.</param>
/// <param name="OfferId">What was bought.</param>
/// <param name="BuyerId">Who bought.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="SellerId">Who sold.</param>
/// <param name="ShopName">The shop's name.</param>
/// <param name="Shop">The shop, as it stands in URLs.</param>
/// <param name="Title">The offer's title when it was bought.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Total">The amount of the order in minor units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Kind">Product or service.</param>
public sealed record OrderSummary(
    long OrderId, long OfferId, long BuyerId, string BuyerName, long SellerId, string ShopName, string Shop, string Title, int Quantity,
    long Total, string Currency, OfferKind Kind = OfferKind.Product);

/// <summary>What was promised on an order and what happened (ORD-18). All times in UTC; null where it has not happened.</summary>
/// <param name="PlacedAt">When it was placed.</param>
/// <param name="PromisedStartAt">When work was to begin.</param>
/// <param name="StartedAt">When the seller approved it.</param>
/// <param name="PromisedDeliveryAt">When it was to be sent.</param>
/// <param name="SentAt">When it was marked as sent.</param>
/// <param name="FirstAnswerAt">When the seller first reacted.</param>
public sealed record OrderFacts(
    DateTime PlacedAt, DateTime PromisedStartAt, DateTime? StartedAt, DateTime PromisedDeliveryAt, DateTime? SentAt, DateTime? FirstAnswerAt);

/// <summary>An order was placed and is New.</summary>
[EventName("orders.order-placed")]
public sealed record OrderPlaced(OrderSummary Order, OrderFacts Facts) : DomainEvent;

/// <summary>The seller approved the order.</summary>
[EventName("orders.order-confirmed")]
public sealed record OrderConfirmed(OrderSummary Order, OrderFacts Facts) : DomainEvent;

/// <summary>The order is paid.</summary>
/// <param name="Order">The order.</param>
/// <param name="By">The seller, who received the money or agreed on it, or the payment gateway.</param>
[EventName("orders.order-paid")]
public sealed record OrderPaid(OrderSummary Order, Party By) : DomainEvent;

/// <summary>A payment by card was declined; the order waits for another.</summary>
/// <param name="Order">The order.</param>
/// <param name="Reason">A sentence that the buyer may read.</param>
[EventName("orders.payment-declined")]
public sealed record PaymentDeclined(OrderSummary Order, string Reason) : DomainEvent;

/// <summary>The order is on its way, or delivered.</summary>
/// <param name="Order">The order.</param>
/// <param name="Facts">What was promised and what happened.</param>
/// <param name="Tracking">The parcel's tracking number; may be empty.</param>
[EventName("orders.order-sent")]
public sealed record OrderSent(OrderSummary Order, OrderFacts Facts, string Tracking = "") : DomainEvent;

/// <summary>The order was closed with success: it can be reviewed.</summary>
[EventName("orders.order-finished")]
public sealed record OrderFinished(OrderSummary Order, OrderFacts Facts, Party By) : DomainEvent;

/// <summary>The order was called off before any payment: it can be reviewed, but by a buyer who called it off at once.</summary>
/// <param name="Order">The order.</param>
/// <param name="Facts">What was promised and what happened.</param>
/// <param name="By">The buyer or the seller.</param>
/// <param name="Reason">The reason, chosen from the list, as a sentence.</param>
[EventName("orders.order-canceled")]
public sealed record OrderCanceled(OrderSummary Order, OrderFacts Facts, Party By, string Reason) : DomainEvent;

/// <summary>All that was paid went back: the order can be reviewed.</summary>
/// <param name="Order">The order.</param>
/// <param name="Facts">What was promised and what happened.</param>
/// <param name="By">The seller or support.</param>
/// <param name="From">The stage it was in: Paid, Sent or Finished.</param>
/// <param name="Reason">The reason as a sentence; may be empty.</param>
[EventName("orders.order-refunded")]
public sealed record OrderRefunded(OrderSummary Order, OrderFacts Facts, Party By, OrderStage From, string Reason) : DomainEvent;

/// <summary>A part of what was paid went back. The order's stage stays.</summary>
/// <param name="Order">The order.</param>
/// <param name="Amount">What went back now, in minor units of the order's currency.</param>
/// <param name="RefundedInAll">What went back so far, this included.</param>
/// <param name="By">Who agreed to it: the seller, support, or the clock.</param>
/// <param name="Reason">The reason as a sentence; may be empty.</param>
[EventName("orders.order-partly-refunded")]
public sealed record OrderPartlyRefunded(OrderSummary Order, long Amount, long RefundedInAll, Party By, string Reason) : DomainEvent;

/// <summary>Money of an order that was paid outside the marketplace has to go back: the seller sends it, and says so.</summary>
/// <param name="Order">The order.</param>
/// <param name="Amount">What has to go back in all, in minor units of the order's currency.</param>
/// <param name="Reason">The reason as a sentence.</param>
[EventName("orders.repayment-owed")]
public sealed record RepaymentOwed(OrderSummary Order, long Amount, string Reason) : DomainEvent;

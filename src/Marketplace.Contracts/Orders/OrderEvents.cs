using Marketplace.Contracts.Offers;

namespace Marketplace.Contracts.Orders;

/// <summary>The stages of an order. Finished, Refunded and Canceled are final, except that a finished order can be refunded in full.</summary>
public enum OrderStage
{
    /// <summary>Placed by the buyer.</summary>
    New,

    /// <summary>Approved by the seller.</summary>
    Confirmed,

    /// <summary>Money received, or payment agreed.</summary>
    Paid,

    /// <summary>Sent or delivered.</summary>
    Sent,

    /// <summary>Closed successfully.</summary>
    Finished,

    /// <summary>Refunded in full.</summary>
    Refunded,

    /// <summary>Canceled before any payment.</summary>
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

    /// <summary>The payment gateway.</summary>
    Payment,

    /// <summary>A deadline.</summary>
    Clock,

    /// <summary>Somebody who reported the order's review, and doesn't know the order.</summary>
    Reporter,
}

/// <summary>An order as other modules see it.</summary>
/// <param name="OrderId">Its id; the order number is the id in Crockford base 32.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="BuyerId">The buyer.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="SellerId">The seller.</param>
/// <param name="ShopName">The shop's name.</param>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="Title">The offer's title when it was bought.</param>
/// <param name="Quantity">The quantity.</param>
/// <param name="Total">The amount of the order in minor units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Kind">Product or service.</param>
public sealed record OrderSummary(
    long OrderId, long OfferId, long BuyerId, string BuyerName, long SellerId, string ShopName, string Shop, string Title, int Quantity,
    long Total, string Currency, OfferKind Kind = OfferKind.Product);

/// <summary>The promised and actual times of an order (ORD-18). All times are in UTC; null if it has not happened.</summary>
/// <param name="PlacedAt">When it was placed.</param>
/// <param name="PromisedStartAt">The promised start.</param>
/// <param name="StartedAt">When the seller approved it.</param>
/// <param name="PromisedDeliveryAt">The promised delivery.</param>
/// <param name="SentAt">When it was marked as sent.</param>
/// <param name="FirstAnswerAt">The seller's first response.</param>
public sealed record OrderFacts(
    DateTime PlacedAt, DateTime PromisedStartAt, DateTime? StartedAt, DateTime PromisedDeliveryAt, DateTime? SentAt, DateTime? FirstAnswerAt);

/// <summary>How an order came about.</summary>
public enum OrderOrigin
{
    /// <summary>The buyer bought an offer.</summary>
    Offer,

    /// <summary>The buyer accepted a custom order (rule ORD-11).</summary>
    Custom,

    /// <summary>The seller added it, and the buyer confirmed it (rule ORD-13).</summary>
    Added,
}

/// <summary>An order was placed and is New.</summary>
[EventName("orders.order-placed")]
public sealed record OrderPlaced(OrderSummary Order, OrderFacts Facts, OrderOrigin Origin = OrderOrigin.Offer) : DomainEvent
{
    /// <summary>Why the buyer has no right to withdraw, as they were told before; null if the law decides.</summary>
    public WithdrawalExemption? Exemption { get; init; }
}

/// <summary>A seller added a sale in a customer's name. Nothing counts until the customer confirms it, which places the order.</summary>
/// <param name="Order">The order.</param>
/// <param name="ConfirmBy">Until when the customer can confirm it, in UTC.</param>
[EventName("orders.order-added")]
public sealed record OrderAdded(OrderSummary Order, DateTime ConfirmBy) : DomainEvent;

/// <summary>The customer still has to confirm an added order, and is reminded.</summary>
/// <param name="Order">The order.</param>
/// <param name="ConfirmBy">Until when the customer can confirm it, in UTC.</param>
[EventName("orders.confirmation-awaited")]
public sealed record ConfirmationAwaited(OrderSummary Order, DateTime ConfirmBy) : DomainEvent;

/// <summary>The buyer still has to pay the custom order that they accepted, and is reminded.</summary>
/// <param name="Order">The order.</param>
/// <param name="PayBy">Until when it has to be paid, in UTC.</param>
[EventName("orders.payment-awaited")]
public sealed record PaymentAwaited(OrderSummary Order, DateTime PayBy) : DomainEvent;

/// <summary>An added order ended without the customer's confirmation, as if it had never been.</summary>
/// <param name="Order">The order.</param>
/// <param name="By">The customer, the seller, or the clock.</param>
/// <param name="Reason">The reason as a sentence.</param>
[EventName("orders.added-order-ended")]
public sealed record AddedOrderEnded(OrderSummary Order, Party By, string Reason) : DomainEvent;

/// <summary>The buyer accepted a later delivery.</summary>
/// <param name="Order">The order.</param>
/// <param name="Facts">The promised and actual times, with the new promise.</param>
[EventName("orders.order-delayed")]
public sealed record OrderDelayed(OrderSummary Order, OrderFacts Facts) : DomainEvent;

/// <summary>The amount of an order changed. Money already paid by card goes back as a partial refund instead.</summary>
/// <param name="Order">The order with its new amount.</param>
/// <param name="Before">The amount before, in minor units of the order's currency.</param>
[EventName("orders.order-amount-changed")]
public sealed record OrderAmountChanged(OrderSummary Order, long Before) : DomainEvent;

/// <summary>A seller asked support to change the amount of an order that was paid (rules ORD-7 and MOD-12).</summary>
/// <param name="Order">The order.</param>
/// <param name="Before">What is left of the amount, in minor units of the order's currency.</param>
/// <param name="Wanted">The amount that the seller asks for.</param>
/// <param name="Words">The seller's words.</param>
[EventName("orders.amount-review-requested")]
public sealed record AmountReviewRequested(OrderSummary Order, long Before, long Wanted, string Words) : DomainEvent;

/// <summary>Support decided on a seller's request to change the amount of an order that was paid (rule MOD-12).</summary>
/// <param name="Order">The order.</param>
/// <param name="Wanted">The amount that the seller asked for, in minor units of the order's currency.</param>
/// <param name="IsApproved">Whether support agreed.</param>
/// <param name="Reasons">The reasons, as support wrote them.</param>
[EventName("orders.amount-judged")]
public sealed record AmountJudged(OrderSummary Order, long Wanted, bool IsApproved, string Reasons) : DomainEvent;

/// <summary>The seller reminded the buyer to leave feedback, once for this order.</summary>
/// <param name="Order">The order.</param>
[EventName("orders.feedback-reminded")]
public sealed record FeedbackReminded(OrderSummary Order) : DomainEvent;

/// <summary>A running order will close automatically (rule ORD-8).</summary>
/// <param name="Order">The order.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="ClosesAt">When, in UTC.</param>
/// <param name="ReturnsPayment">Whether the buyer then gets the payment back, because the order was paid by card and never sent.</param>
[EventName("orders.order-closing-soon")]
public sealed record OrderClosingSoon(OrderSummary Order, OrderStage Stage, DateTime ClosesAt, bool ReturnsPayment) : DomainEvent;

/// <summary>The seller approved the order.</summary>
[EventName("orders.order-confirmed")]
public sealed record OrderConfirmed(OrderSummary Order, OrderFacts Facts) : DomainEvent
{
    /// <summary>Until when a custom order has to be paid, in UTC; null for any other.</summary>
    public DateTime? PayBy { get; init; }
}

/// <summary>The buyer says that they have paid outside the marketplace. The seller hasn't confirmed it.</summary>
/// <param name="Order">The order.</param>
[EventName("orders.buyer-said-paid")]
public sealed record BuyerSaidPaid(OrderSummary Order) : DomainEvent;

/// <summary>The order is paid.</summary>
/// <param name="Order">The order.</param>
/// <param name="By">The seller, who marked it as paid, or the payment gateway.</param>
/// <param name="DeliverBy">The promised delivery, in UTC.</param>
[EventName("orders.order-paid")]
public sealed record OrderPaid(OrderSummary Order, Party By, DateTime? DeliverBy = null) : DomainEvent;

/// <summary>A card payment was declined. The buyer can try again.</summary>
/// <param name="Order">The order.</param>
/// <param name="Reason">The reason, as a sentence for the buyer.</param>
[EventName("orders.payment-declined")]
public sealed record PaymentDeclined(OrderSummary Order, string Reason) : DomainEvent
{
    /// <summary>Until when a custom order has to be paid, in UTC; null for any other.</summary>
    public DateTime? PayBy { get; init; }
}

/// <summary>The order was sent or delivered.</summary>
/// <param name="Order">The order.</param>
/// <param name="Facts">The promised and actual times.</param>
/// <param name="Tracking">The parcel's tracking number; may be empty.</param>
[EventName("orders.order-sent")]
public sealed record OrderSent(OrderSummary Order, OrderFacts Facts, string Tracking = "") : DomainEvent;

/// <summary>The order was closed successfully and can be reviewed.</summary>
[EventName("orders.order-finished")]
public sealed record OrderFinished(OrderSummary Order, OrderFacts Facts, Party By) : DomainEvent
{
    /// <summary>Whether it was paid. An order that closes automatically may not be.</summary>
    public bool IsPaid { get; init; } = true;

    /// <summary>If the seller closed it: when it has arrived at the latest, in UTC; else null.</summary>
    public DateTime? ArrivedBy { get; init; }
}

/// <summary>
/// The order was canceled before any payment. It can be reviewed, except by a buyer who canceled at once, and if the clock canceled a custom
/// order that wasn't paid in time, which counts nowhere.
/// </summary>
/// <param name="Order">The order.</param>
/// <param name="Facts">The promised and actual times.</param>
/// <param name="By">The buyer, the seller, or the clock.</param>
/// <param name="Reason">The reason, chosen from the list, as a sentence.</param>
/// <param name="IsOfClaim">Whether a claim or a withdrawal led to it, which has told both parties.</param>
[EventName("orders.order-canceled")]
public sealed record OrderCanceled(OrderSummary Order, OrderFacts Facts, Party By, string Reason, bool IsOfClaim = false) : DomainEvent
{
    /// <summary>Whether the seller canceled it because the buyer didn't pay.</summary>
    public bool IsUnpaid { get; init; }
}

/// <summary>The order was refunded in full and can be reviewed.</summary>
/// <param name="Order">The order.</param>
/// <param name="Facts">The promised and actual times.</param>
/// <param name="By">The seller, support, the clock, or the payment gateway for a payment that the buyer's bank returned.</param>
/// <param name="From">The stage it was in: Paid, Sent or Finished.</param>
/// <param name="Reason">The reason as a sentence; may be empty.</param>
/// <param name="IsOfClaim">Whether a claim, a withdrawal or a dispute led to it, which has told both parties.</param>
[EventName("orders.order-refunded")]
public sealed record OrderRefunded(OrderSummary Order, OrderFacts Facts, Party By, OrderStage From, string Reason, bool IsOfClaim = false) : DomainEvent
{
    /// <summary>Whether the clock refunded it because the seller never marked it as sent: then the seller owes the fee all the same (rule ORD-8).</summary>
    public bool IsNeverSent { get; init; }

    /// <summary>Whether this is a cancellation: someone canceled it, or the seller refunded it before sending. What a claim, a withdrawal or a decision owed is none.</summary>
    public bool IsCancellation { get; init; }

    /// <summary>Whether it was paid outside the marketplace, so that only the seller says that the money was returned.</summary>
    public bool IsOutside { get; init; }
}

/// <summary>The order was partly refunded. Its stage stays the same.</summary>
/// <param name="Order">The order.</param>
/// <param name="Amount">The amount of this refund, in minor units of the order's currency.</param>
/// <param name="RefundedInAll">The total refunded so far, including this refund.</param>
/// <param name="By">Who agreed to it: the seller, support, or the clock; the payment gateway for money that the buyer's bank returned.</param>
/// <param name="Reason">The reason as a sentence; may be empty.</param>
/// <param name="IsOfClaim">Whether a claim, a withdrawal or a dispute led to it, which has told both parties.</param>
[EventName("orders.order-partly-refunded")]
public sealed record OrderPartlyRefunded(OrderSummary Order, long Amount, long RefundedInAll, Party By, string Reason, bool IsOfClaim = false) : DomainEvent
{
    /// <summary>The refund's id; null if the seller returned the money outside the marketplace.</summary>
    public long? RefundId { get; init; }

    /// <summary>The dispute in which the bank returned the money; null for a refund.</summary>
    public long? DisputeId { get; init; }

    /// <summary>Whether it is what a lower amount of the order left over (rule ORD-7), and no compensation.</summary>
    public bool IsPriceChange { get; init; }
}

/// <summary>A refund to the buyer's card was asked for. It is complete with <see cref="OrderPartlyRefunded"/> or <see cref="OrderRefunded"/>.</summary>
/// <param name="Order">The order.</param>
/// <param name="RefundId">The refund's id; ids sort by time.</param>
[EventName("orders.refund-began")]
public sealed record RefundBegan(OrderSummary Order, long RefundId) : DomainEvent;

/// <summary>The seller has to refund an order that was paid outside the marketplace, then confirm the refund.</summary>
/// <param name="Order">The order.</param>
/// <param name="Amount">The total amount owed, in minor units of the order's currency.</param>
/// <param name="Reason">The reason as a sentence.</param>
[EventName("orders.repayment-owed")]
public sealed record RepaymentOwed(OrderSummary Order, long Amount, string Reason) : DomainEvent;

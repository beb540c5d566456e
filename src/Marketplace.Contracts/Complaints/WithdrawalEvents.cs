namespace Marketplace.Contracts.Complaints;

/// <summary>How a withdrawal from a contract was completed (rule CMP-10).</summary>
public enum WithdrawalEnd
{
    /// <summary>Nothing had to be returned: the payment is refunded at once, or nothing had been paid.</summary>
    NothingSent,

    /// <summary>The seller received the product.</summary>
    Returned,

    /// <summary>The buyer returned the product, and the seller didn't confirm it in time.</summary>
    ReturnedByTime,

    /// <summary>The seller gave no return address in time; the buyer keeps the product.</summary>
    NoAddress,

    /// <summary>The seller refunded the order in full on the order's page.</summary>
    OrderRefunded,

    /// <summary>The buyer didn't send the product back, so nothing is refunded and the order goes on.</summary>
    NotReturned,

    /// <summary>The seller asked support about the return, and support decided.</summary>
    Decided,
}

/// <summary>A withdrawal's data for other modules.</summary>
/// <param name="WithdrawalId">The withdrawal.</param>
/// <param name="OrderId">The order; it has at most one withdrawal.</param>
/// <param name="BuyerId">Who withdrew.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="SellerId">Who sold.</param>
/// <param name="ShopName">The shop's name.</param>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="Currency">ISO 4217; the currency of all its amounts.</param>
public sealed record WithdrawalSummary(
    long WithdrawalId, long OrderId, long BuyerId, string BuyerName, long SellerId, string ShopName, string Shop, string Title, string Currency);

/// <summary>A buyer withdrew from the contract of an order. The time is when the declaration arrived.</summary>
/// <param name="Withdrawal">The withdrawal.</param>
/// <param name="Reason">The buyer's reason, shown only in the buyer's receipt; may be empty.</param>
/// <param name="Total">The order's amount, in minor units.</param>
/// <param name="Amount">The amount to refund, in minor units; 0 if nothing was paid.</param>
/// <param name="AddressBy">When the seller has to give the return address by, in UTC; null if nothing has to be returned.</param>
/// <param name="Kind">Whether a product or a service was bought.</param>
[EventName("complaints.contract-withdrawn")]
public sealed record ContractWithdrawn(WithdrawalSummary Withdrawal, string Reason, long Total, long Amount, DateTime? AddressBy, Offers.OfferKind Kind = Offers.OfferKind.Product) : DomainEvent
{
    /// <summary>Whether the product was not marked as sent: <see cref="AddressBy"/> is then when the seller has to say by that it's on its way.</summary>
    public bool AsksWhetherSent { get; init; }
}

/// <summary>The seller gave the return address.</summary>
/// <param name="Withdrawal">The withdrawal.</param>
/// <param name="SendBy">When the buyer has to send it by, in UTC.</param>
[EventName("complaints.withdrawal-address-given")]
public sealed record WithdrawalAddressGiven(WithdrawalSummary Withdrawal, DateTime SendBy) : DomainEvent;

/// <summary>The buyer sent the product back.</summary>
/// <param name="Withdrawal">The withdrawal.</param>
/// <param name="Tracking">The parcel's tracking number; may be empty.</param>
/// <param name="RefundAt">When the buyer is refunded automatically, in UTC.</param>
[EventName("complaints.withdrawal-return-sent")]
public sealed record WithdrawalReturnSent(WithdrawalSummary Withdrawal, string Tracking, DateTime RefundAt) : DomainEvent;

/// <summary>Nothing is left to return. Orders cancels the order, or refunds the rest of the payment, once for this id.</summary>
/// <param name="Withdrawal">The withdrawal.</param>
/// <param name="RefundId">The refund's id.</param>
/// <param name="Amount">The amount to refund, in minor units; 0 if nothing was paid.</param>
/// <param name="By">The seller who received the product, or the clock.</param>
/// <param name="End">How it was completed.</param>
[EventName("complaints.withdrawal-completed")]
public sealed record WithdrawalCompleted(WithdrawalSummary Withdrawal, long RefundId, long Amount, Orders.Party By, WithdrawalEnd End) : DomainEvent
{
    /// <summary>Whether the seller was asked before whether the product is on its way.</summary>
    public bool WasAsked { get; init; }
}

/// <summary>The buyer hasn't sent the product back yet: the time for it ends soon, or has just ended.</summary>
/// <param name="Withdrawal">The withdrawal.</param>
/// <param name="SendBy">When the buyer has to send it by, in UTC.</param>
/// <param name="LapsesAt">When the withdrawal lapses, in UTC.</param>
[EventName("complaints.withdrawal-return-awaited")]
public sealed record WithdrawalReturnAwaited(WithdrawalSummary Withdrawal, DateTime SendBy, DateTime LapsesAt) : DomainEvent;

/// <summary>The buyer never sent the product back. The withdrawal has no effect any more, and the order goes on.</summary>
/// <param name="Withdrawal">The withdrawal.</param>
[EventName("complaints.withdrawal-lapsed")]
public sealed record WithdrawalLapsed(WithdrawalSummary Withdrawal) : DomainEvent
{
    /// <summary>Whether support decided it, which has told both parties.</summary>
    public bool IsDecided { get; init; }
}

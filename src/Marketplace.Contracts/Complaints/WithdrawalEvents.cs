namespace Marketplace.Contracts.Complaints;

/// <summary>How a withdrawal from a contract came to its refund (rule CMP-10).</summary>
public enum WithdrawalEnd
{
    /// <summary>Nothing had to be sent back: what was paid goes back at once, or nothing had been paid.</summary>
    NothingSent,

    /// <summary>The seller received the product.</summary>
    Returned,

    /// <summary>The buyer sent the product back, and the seller did not confirm it in time.</summary>
    ReturnedByTime,

    /// <summary>The seller gave no return address in time; the buyer keeps the product.</summary>
    NoAddress,

    /// <summary>The order was refunded in full on its own page.</summary>
    OrderRefunded,
}

/// <summary>A withdrawal as others know it.</summary>
/// <param name="WithdrawalId">The withdrawal.</param>
/// <param name="OrderId">The order; at most one withdrawal each.</param>
/// <param name="BuyerId">Who withdrew.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="SellerId">Who sold.</param>
/// <param name="ShopName">The shop's name.</param>
/// <param name="Shop">The shop, as it stands in URLs.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="Currency">ISO 4217; of all its amounts.</param>
public sealed record WithdrawalSummary(
    long WithdrawalId, long OrderId, long BuyerId, string BuyerName, long SellerId, string ShopName, string Shop, string Title, string Currency);

/// <summary>A buyer withdrew from the contract of an order. When it happened is when the declaration arrived.</summary>
/// <param name="Withdrawal">The withdrawal.</param>
/// <param name="Reason">The buyer's words, for the buyer's receipt alone; may be empty.</param>
/// <param name="Total">The order's amount, in minor units.</param>
/// <param name="Amount">What goes back, in minor units; 0 where nothing was paid.</param>
/// <param name="AddressBy">Until when the seller says where the product goes back to, in UTC; null where nothing has to be sent back.</param>
[EventName("complaints.contract-withdrawn")]
public sealed record ContractWithdrawn(WithdrawalSummary Withdrawal, string Reason, long Total, long Amount, DateTime? AddressBy) : DomainEvent;

/// <summary>The seller said where the product goes back to.</summary>
/// <param name="Withdrawal">The withdrawal.</param>
/// <param name="SendBy">Until when the buyer sends it, in UTC.</param>
[EventName("complaints.withdrawal-address-given")]
public sealed record WithdrawalAddressGiven(WithdrawalSummary Withdrawal, DateTime SendBy) : DomainEvent;

/// <summary>The buyer sent the product back.</summary>
/// <param name="Withdrawal">The withdrawal.</param>
/// <param name="Tracking">The parcel's tracking number; may be empty.</param>
/// <param name="RefundAt">When the refund comes by itself, in UTC.</param>
[EventName("complaints.withdrawal-return-sent")]
public sealed record WithdrawalReturnSent(WithdrawalSummary Withdrawal, string Tracking, DateTime RefundAt) : DomainEvent;

/// <summary>Nothing is left to be sent back: Orders cancels the order, or refunds all that is left of what was paid, once under this id.</summary>
/// <param name="Withdrawal">The withdrawal.</param>
/// <param name="RefundId">The refund's id.</param>
/// <param name="Amount">What goes back, in minor units; 0 where nothing was paid.</param>
/// <param name="By">The seller who received the product, or the clock.</param>
/// <param name="End">How it came to this.</param>
[EventName("complaints.withdrawal-completed")]
public sealed record WithdrawalCompleted(WithdrawalSummary Withdrawal, long RefundId, long Amount, Orders.Party By, WithdrawalEnd End) : DomainEvent;

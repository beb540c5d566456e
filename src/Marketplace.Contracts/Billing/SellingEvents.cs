namespace Marketplace.Contracts.Billing;

/// <summary>Why a seller can't sell for now. Each holds by itself: selling goes on once none does.</summary>
public enum SellingPause
{
    /// <summary>A professional seller hasn't stated who they are, or hasn't confirmed it in time (rule ACC-11).</summary>
    Statement,

    /// <summary>The seller passed the year's limits, and support hasn't checked who they are yet (rule ACC-11).</summary>
    Check,
}

/// <summary>A seller can't sell for now: nobody can start a new order with them. Running orders go on.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Why">The reason.</param>
/// <param name="Version">Higher in each later event of the same seller and reason.</param>
/// <param name="LacksTaxDetails">Whether the tax details are still missing.</param>
/// <param name="LacksPayoutAccount">Whether the payout account is still missing.</param>
[EventName("billing.selling-paused")]
public sealed record SellingPaused(long SellerId, SellingPause Why, long Version, bool LacksTaxDetails = false, bool LacksPayoutAccount = false) : DomainEvent;

/// <summary>One reason for which a seller couldn't sell has ended.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Why">The reason.</param>
/// <param name="Version">Higher in each later event of the same seller and reason.</param>
[EventName("billing.selling-resumed")]
public sealed record SellingResumed(long SellerId, SellingPause Why, long Version) : DomainEvent;

/// <summary>A professional seller has to confirm that what they stated still holds.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="DueAt">When, in UTC.</param>
/// <param name="PausesAt">When selling pauses without it, in UTC.</param>
[EventName("billing.identity-confirmation-due")]
public sealed record IdentityConfirmationDue(long SellerId, DateTime DueAt, DateTime PausesAt) : DomainEvent;

/// <summary>A seller is close to the limits of a year, past which support checks who they are.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Sales">The limit of sales.</param>
/// <param name="Amount">The limit of their amount, in minor units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="LacksTaxDetails">Whether the tax details are still missing.</param>
/// <param name="LacksPayoutAccount">Whether the payout account is still missing.</param>
[EventName("billing.sales-limit-neared")]
public sealed record SalesLimitNeared(long SellerId, int Sales, long Amount, string Currency, bool LacksTaxDetails, bool LacksPayoutAccount) : DomainEvent;

/// <summary>Support checked who a seller is.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="IsConfirmed">Whether it is right; otherwise the seller has to correct it.</param>
/// <param name="Words">What support wrote to the seller; may be empty if it is right.</param>
[EventName("billing.identity-checked")]
public sealed record IdentityChecked(long SellerId, bool IsConfirmed, string Words) : DomainEvent;

namespace Marketplace.Contracts.Billing;

/// <summary>Why a seller can't sell for now. Each holds by itself: selling goes on once none does.</summary>
public enum SellingPause
{
    /// <summary>A professional seller hasn't stated who they are, or hasn't confirmed it in time (rule ACC-11).</summary>
    Statement,

    /// <summary>The seller's account is suspended (rule ACC-5).</summary>
    Suspension,
}

/// <summary>A seller can't sell for now: nobody can start a new order with them. Running orders go on.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Why">The reason.</param>
/// <param name="Version">Higher in each later event of the same seller and reason.</param>
[EventName("billing.selling-paused")]
public sealed record SellingPaused(long SellerId, SellingPause Why, long Version) : DomainEvent;

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

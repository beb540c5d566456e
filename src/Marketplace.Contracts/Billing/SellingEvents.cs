namespace Marketplace.Contracts.Billing;

/// <summary>Why a seller can't sell for now. Each holds by itself: selling goes on once none does.</summary>
public enum SellingPause
{
    /// <summary>A professional seller hasn't stated who they are, or hasn't confirmed it in time (rule ACC-11).</summary>
    Statement,

    /// <summary>The seller sold so much that support checks who they are first (rule ACC-11).</summary>
    Check,

    /// <summary>The seller's account is suspended (rule ACC-5).</summary>
    Suspension,

    /// <summary>The seller's account is about to be closed, or is closed (rule ACC-6).</summary>
    Closing,
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

/// <summary>A seller comes close to the sales from which support checks who they are.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Year">The calendar year, in UTC.</param>
/// <param name="Sales">Sales so far.</param>
/// <param name="Limit">From how many sales on support checks, if the amount is reached as well.</param>
/// <param name="Amount">From which amount on, in minor units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
[EventName("billing.identity-check-ahead")]
public sealed record IdentityCheckAhead(long SellerId, int Year, int Sales, int Limit, long Amount, string Currency) : DomainEvent;

/// <summary>Selling is paused until support has checked who a seller is.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="NeedsDetails">Whether the details of a professional seller are missing.</param>
/// <param name="NeedsTax">Whether the tax details are missing.</param>
/// <param name="NeedsAccount">Whether the payout account is missing.</param>
/// <param name="DueAt">When support decides by, in UTC; null while something is missing.</param>
[EventName("billing.identity-check-due")]
public sealed record IdentityCheckDue(long SellerId, bool NeedsDetails, bool NeedsTax, bool NeedsAccount, DateTime? DueAt) : DomainEvent;

/// <summary>Support checked who a seller is.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="IsConfirmed">Whether selling goes on; otherwise the seller has to correct something.</param>
/// <param name="Reasons">Support's words for the seller.</param>
[EventName("billing.identity-checked")]
public sealed record IdentityChecked(long SellerId, bool IsConfirmed, string Reasons) : DomainEvent;

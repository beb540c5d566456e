using Marketplace.Contracts.Orders;

namespace Marketplace.Contracts.Moderation;

/// <summary>What support decides about a review (rule MOD-7). Stars and words are never changed.</summary>
public enum Ruling
{
    /// <summary>The review stays as it is.</summary>
    Keep,

    /// <summary>The text stays, the ratings no longer count.</summary>
    TakeOutOfScore,

    /// <summary>An insulting passage is no longer shown; the rest stays, the ratings count.</summary>
    TakeOutPassage,

    /// <summary>The review is no longer shown and no longer counts; a mark stays in its place.</summary>
    Delete,
}

/// <summary>What a rejected request means for the seller who filed it (rule MOD-5).</summary>
public enum Consequence
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The next rejection about the same review suspends the right to file.</summary>
    Warned,

    /// <summary>The seller files no requests for some days.</summary>
    FilingSuspended,

    /// <summary>An administrator decides about the account.</summary>
    SuspensionProposed,
}

/// <summary>A seller's request that support delete a review, as others know it.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ReviewId">The review.</param>
/// <param name="OrderId">The order that the review is about.</param>
/// <param name="SellerId">Who asks.</param>
/// <param name="ShopName">The shop's name.</param>
/// <param name="Shop">The shop, as it stands in URLs.</param>
/// <param name="BuyerId">Who wrote the review.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="Reason">The reason that the seller, or whoever reported the review, gave.</param>
/// <param name="ReportedById">Who reported the review; null where its seller asks.</param>
public sealed record DeletionRequestSummary(
    long RequestId, long ReviewId, long OrderId, long SellerId, string ShopName, string Shop, long BuyerId, string BuyerName, string Title,
    DeletionReason Reason, long? ReportedById);

/// <summary>Somebody reported a review to support: illegal content, or personal data (rule MOD-4).</summary>
[EventName("moderation.review-reported")]
public sealed record ReviewReported(DeletionRequestSummary Request) : DomainEvent;

/// <summary>A seller asked support to delete a review. It stays public, marked "under review".</summary>
[EventName("moderation.deletion-requested")]
public sealed record DeletionRequested(DeletionRequestSummary Request) : DomainEvent;

/// <summary>
/// Support decided. The decision on an appeal replaces the first one in the same case. What was decided in other cases about the review holds beside
/// it (rule MOD-14).
/// </summary>
/// <param name="Request">The request.</param>
/// <param name="Ruling">What becomes of the review.</param>
/// <param name="Ground">The ground on which it is taken out or deleted; null where it is kept.</param>
/// <param name="Passage">The passage that is taken out, word for word as it stands in the comment; null for other rulings.</param>
/// <param name="AppealUntil">Until when each side may appeal, in UTC; null where the decision is final.</param>
/// <param name="Consequence">What it means for the seller.</param>
/// <param name="FilingSuspendedUntil">Until when the seller files no requests, in UTC, where that is so.</param>
[EventName("moderation.deletion-decided")]
public sealed record DeletionDecided(
    DeletionRequestSummary Request, Ruling Ruling, DeletionReason? Ground, string? Passage, DateTime? AppealUntil, Consequence Consequence,
    DateTime? FilingSuspendedUntil) : DomainEvent;

/// <summary>A side appealed: another person decides anew, for good. The first decision holds meanwhile.</summary>
/// <param name="Request">The request.</param>
/// <param name="By">The buyer or the seller.</param>
/// <param name="OtherUntil">Until when the other side may join the appeal, in UTC.</param>
[EventName("moderation.decision-appealed")]
public sealed record DecisionAppealed(DeletionRequestSummary Request, Party By, DateTime OtherUntil) : DomainEvent;

/// <summary>An administrator decided about a seller whose requests were rejected again and again (rule MOD-5).</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="ShopName">The shop's name.</param>
/// <param name="SuspendedUntil">Until when the seller files no requests, in UTC; null where nothing follows.</param>
[EventName("moderation.filing-decided")]
public sealed record FilingDecided(long SellerId, string ShopName, DateTime? SuspendedUntil) : DomainEvent;

/// <summary>A request ended without a decision, for its review was withdrawn by the buyer.</summary>
/// <param name="Request">The request.</param>
[EventName("moderation.deletion-request-closed")]
public sealed record DeletionRequestClosed(DeletionRequestSummary Request) : DomainEvent;

using Marketplace.Contracts.Orders;

namespace Marketplace.Contracts.Moderation;

/// <summary>What support decides about a review (rule MOD-7). Ratings and text are never changed.</summary>
public enum Ruling
{
    /// <summary>The review stays as it is.</summary>
    Keep,

    /// <summary>The text stays, but the ratings no longer count.</summary>
    TakeOutOfScore,

    /// <summary>An insulting passage or pictures are hidden; the rest stays, and the ratings count.</summary>
    TakeOutPassage,

    /// <summary>The review is hidden and no longer counts; a note takes its place.</summary>
    Delete,
}

/// <summary>The penalty for a seller whose request is rejected (rule MOD-5).</summary>
public enum Consequence
{
    /// <summary>No penalty.</summary>
    None,

    /// <summary>A warning: after the next rejection about the same review, the seller can't send requests for some days.</summary>
    Warned,

    /// <summary>The seller can't file requests for some days.</summary>
    FilingSuspended,

    /// <summary>An administrator reviews the account.</summary>
    SuspensionProposed,
}

/// <summary>A deletion request's data for other modules.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ReviewId">The review.</param>
/// <param name="OrderId">The order that the review is about.</param>
/// <param name="SellerId">The seller who was reviewed.</param>
/// <param name="ShopName">The shop's name.</param>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="BuyerId">Who wrote the review.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="Reason">The reason given by the seller or the reporter.</param>
/// <param name="ReportedById">Who reported the review; null for a seller's request.</param>
public sealed record DeletionRequestSummary(
    long RequestId, long ReviewId, long OrderId, long SellerId, string ShopName, string Shop, long BuyerId, string BuyerName, string Title,
    DeletionReason Reason, long? ReportedById);

/// <summary>Someone reported a review to support (rules MOD-4 and MOD-15).</summary>
[EventName("moderation.review-reported")]
public sealed record ReviewReported(DeletionRequestSummary Request) : DomainEvent;

/// <summary>A seller asked support to delete a review. It stays public, marked "under review".</summary>
[EventName("moderation.deletion-requested")]
public sealed record DeletionRequested(DeletionRequestSummary Request) : DomainEvent
{
    /// <summary>How many reviews were sent in one request (rule MOD-15); 0 for each of them but the first, of which only the buyer is told.</summary>
    public int Reviews { get; init; } = 1;
}

/// <summary>
/// Support decided a case. The decision on an appeal replaces the first one. Decisions in other cases about the review stay in force
/// (rule MOD-14).
/// </summary>
/// <param name="Request">The request.</param>
/// <param name="Ruling">What happens to the review.</param>
/// <param name="Ground">Why it is taken out or deleted; null if it is kept.</param>
/// <param name="Passage">The exact passage of the comment that is taken out; null for other rulings.</param>
/// <param name="AppealUntil">When the time to appeal ends, in UTC; null if the decision is final.</param>
/// <param name="Consequence">The penalty for the seller.</param>
/// <param name="FilingSuspendedUntil">When the seller can file requests again, in UTC; null if not suspended.</param>
[EventName("moderation.deletion-decided")]
public sealed record DeletionDecided(
    DeletionRequestSummary Request, Ruling Ruling, DeletionReason? Ground, string? Passage, DateTime? AppealUntil, Consequence Consequence,
    DateTime? FilingSuspendedUntil) : DomainEvent
{
    /// <summary>The pictures of the review that are taken out, with or without a passage (rule REV-10).</summary>
    public IReadOnlyList<long> Pictures { get; init; } = [];

    /// <summary>What was decided about the order in the same step; null for nothing.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>Whether the decision on an appeal rejects the report again.</summary>
    public bool IsRejectedAgain { get; init; }

    /// <summary>The seller, if they reported the review too while another's report was open; otherwise null.</summary>
    public long? SellersReportBy { get; init; }

    /// <summary>Whether nobody but who reported may learn of it: the report was rejected.</summary>
    public bool IsOnlyForReporter() => Request.ReportedById is not null && Ruling == Ruling.Keep && (AppealUntil is not null || IsRejectedAgain);
}

/// <summary>A party appealed. Someone else makes the final decision; the first one applies until then.</summary>
/// <param name="Request">The request.</param>
/// <param name="By">The buyer or the seller.</param>
/// <param name="OtherUntil">When the time for the other party to join the appeal ends, in UTC.</param>
[EventName("moderation.decision-appealed")]
public sealed record DecisionAppealed(DeletionRequestSummary Request, Party By, DateTime OtherUntil) : DomainEvent;

/// <summary>An administrator decided about a seller with repeatedly rejected requests (rule MOD-5).</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="ShopName">The shop's name.</param>
/// <param name="SuspendedUntil">When the seller can file requests again, in UTC; null for no penalty.</param>
[EventName("moderation.filing-decided")]
public sealed record FilingDecided(long SellerId, string ShopName, DateTime? SuspendedUntil) : DomainEvent;

/// <summary>A request was closed without a decision because the buyer withdrew the review.</summary>
/// <param name="Request">The request.</param>
[EventName("moderation.deletion-request-closed")]
public sealed record DeletionRequestClosed(DeletionRequestSummary Request) : DomainEvent;

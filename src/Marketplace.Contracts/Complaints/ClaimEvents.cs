using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;

namespace Marketplace.Contracts.Complaints;

/// <summary>A claim's data for other modules. The texts are read where they are shown, never copied.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="OrderId">The order; it has at most one open claim.</param>
/// <param name="BuyerId">Who opened it.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="SellerId">Who sold.</param>
/// <param name="ShopName">The shop's name.</param>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="Currency">ISO 4217; the currency of all its amounts.</param>
/// <param name="Cause">The buyer's reason.</param>
/// <param name="Kind">Whether a product or a service was bought.</param>
public sealed record ClaimSummary(
    long ClaimId, long OrderId, long BuyerId, string BuyerName, long SellerId, string ShopName, string Shop, string Title, string Currency,
    ClaimCause Cause, OfferKind Kind = OfferKind.Product);

/// <summary>A buyer opened a claim about an order.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="SolveBy">The deadline in UTC: a claim solved by then has no effect on the seller's reputation.</param>
[EventName("complaints.claim-opened")]
public sealed record ClaimOpened(ClaimSummary Claim, DateTime SolveBy) : DomainEvent;

/// <summary>One party offered the other a solution.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">The seller, or the buyer with a counter-offer.</param>
/// <param name="Solution">What is offered.</param>
/// <param name="Amount">The amount that would be refunded, in minor units; 0 for guidance.</param>
/// <param name="AnswerBy">When the offer expires without an answer from the buyer, in UTC; null for a counter-offer.</param>
[EventName("complaints.solution-offered")]
public sealed record SolutionOffered(ClaimSummary Claim, Party By, ClaimSolution Solution, long Amount, DateTime? AnswerBy) : DomainEvent;

/// <summary>The other party accepted the offer.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">Who accepted.</param>
/// <param name="Solution">What was offered.</param>
/// <param name="Amount">The amount to refund, in minor units; 0 for guidance.</param>
[EventName("complaints.solution-accepted")]
public sealed record SolutionAccepted(ClaimSummary Claim, Party By, ClaimSolution Solution, long Amount) : DomainEvent
{
    /// <summary>For a return: when the buyer has to send the product back by, in UTC.</summary>
    public DateTime? SendBy { get; init; }
}

/// <summary>The party that made an offer withdrew it before it was answered.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">Who withdrew it.</param>
/// <param name="Solution">What had been offered.</param>
[EventName("complaints.solution-withdrawn")]
public sealed record SolutionWithdrawn(ClaimSummary Claim, Party By, ClaimSolution Solution) : DomainEvent;

/// <summary>An offer was declined, or it expired.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">Who declined; the clock if it expired.</param>
/// <param name="Solution">What was offered.</param>
/// <param name="ClosesAt">If it expired: when the claim closes unless the buyer responds, in UTC; else null.</param>
[EventName("complaints.solution-declined")]
public sealed record SolutionDeclined(ClaimSummary Claim, Party By, ClaimSolution Solution, DateTime? ClosesAt) : DomainEvent;

/// <summary>An offer is still waiting for the buyer's answer.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Solution">What is offered.</param>
/// <param name="Amount">The amount that would be refunded, in minor units; 0 for guidance.</param>
/// <param name="AnswerBy">When it expires, in UTC.</param>
[EventName("complaints.answer-awaited")]
public sealed record AnswerAwaited(ClaimSummary Claim, ClaimSolution Solution, long Amount, DateTime AnswerBy) : DomainEvent;

/// <summary>The buyer sent the product back.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Tracking">The parcel's tracking number; may be empty.</param>
/// <param name="RefundAt">When the buyer is refunded automatically, in UTC.</param>
[EventName("complaints.return-sent")]
public sealed record ReturnSent(ClaimSummary Claim, string Tracking, DateTime RefundAt) : DomainEvent;

/// <summary>The buyer hasn't sent the product back yet, and the time for it ends soon.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="SendBy">When the buyer has to send it by, in UTC.</param>
/// <param name="LapsesAt">Until when a buyer who sends it late still gets the refund, in UTC.</param>
[EventName("complaints.return-awaited")]
public sealed record ReturnAwaited(ClaimSummary Claim, DateTime SendBy, DateTime LapsesAt) : DomainEvent;

/// <summary>The buyer never sent the product back, so the return has ended.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="SentBy">When it had to be sent back by, at the very latest, in UTC.</param>
/// <param name="ClosesAt">When the claim closes unless the buyer responds, in UTC; null if it is closed, because support had decided on the return.</param>
[EventName("complaints.return-lapsed")]
public sealed record ReturnLapsed(ClaimSummary Claim, DateTime SentBy, DateTime? ClosesAt) : DomainEvent;

/// <summary>The seller says that they have refunded an order that was paid outside the marketplace. The buyer is asked whether the money arrived.</summary>
/// <param name="Claim">The claim, which stays open until then.</param>
/// <param name="Amount">The amount, in minor units.</param>
/// <param name="AnswerBy">When the money counts as received, in UTC.</param>
[EventName("complaints.refund-reported")]
public sealed record RefundReported(ClaimSummary Claim, long Amount, DateTime AnswerBy) : DomainEvent;

/// <summary>The seller received the product, or it counts as received.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">The seller, or the clock if the seller missed the deadline.</param>
/// <param name="Amount">The amount to refund, in minor units.</param>
[EventName("complaints.return-received")]
public sealed record ReturnReceived(ClaimSummary Claim, Party By, long Amount) : DomainEvent;

/// <summary>A party asked support to decide.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">The buyer or the seller.</param>
/// <param name="DueAt">When the decision is due, in UTC.</param>
[EventName("complaints.claim-escalated")]
public sealed record ClaimEscalated(ClaimSummary Claim, Party By, DateTime DueAt) : DomainEvent;

/// <summary>Support decided the claim. If the product has to be returned first, the claim stays open until then.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Ruling">What was decided.</param>
/// <param name="Amount">The amount to refund, in minor units; 0 for none.</param>
/// <param name="Reasons">The reasons, as support wrote them.</param>
[EventName("complaints.claim-decided")]
public sealed record ClaimDecided(ClaimSummary Claim, ClaimRuling Ruling, long Amount, string Reasons) : DomainEvent
{
    /// <summary>For a return: when the buyer has to send the product back by, in UTC.</summary>
    public DateTime? SendBy { get; init; }
}

/// <summary>The claim was closed.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="End">How it was closed.</param>
/// <param name="By">Who ended it.</param>
[EventName("complaints.claim-closed")]
public sealed record ClaimClosed(ClaimSummary Claim, ClaimEnd End, Party By) : DomainEvent
{
    /// <summary>Whether the buyer had sent the product back.</summary>
    public bool IsSentBack { get; init; }

    /// <summary>Whether support decided for the seller, so that the buyer got nothing.</summary>
    public bool IsForSeller { get; init; }
}

/// <summary>Support found the claim untrue, so it no longer counts.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Reasons">The reasons, as support wrote them.</param>
[EventName("complaints.claim-found-untrue")]
public sealed record ClaimFoundUntrue(ClaimSummary Claim, string Reasons) : DomainEvent;

/// <summary>A claim ended with a refund. Orders makes the refund, once for this id.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="RefundId">The refund's id.</param>
/// <param name="Amount">In minor units; never more than what is left of the payment.</param>
/// <param name="By">Who agreed to it: the seller, support, or the clock.</param>
[EventName("complaints.refund-owed")]
public sealed record RefundOwed(ClaimSummary Claim, long RefundId, long Amount, Party By) : DomainEvent
{
    /// <summary>Whether the seller had said that the money was returned outside the marketplace, and support decided that it wasn't.</summary>
    public bool WasReported { get; init; }
}

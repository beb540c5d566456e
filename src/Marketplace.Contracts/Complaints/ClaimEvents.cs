using Marketplace.Contracts.Orders;

namespace Marketplace.Contracts.Complaints;

/// <summary>A claim as others know it. What the sides wrote is read where it is shown, never copied.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="OrderId">The order that it is about; at most one open claim each.</param>
/// <param name="BuyerId">Who opened it.</param>
/// <param name="BuyerName">The buyer's public name.</param>
/// <param name="SellerId">Who sold.</param>
/// <param name="ShopName">The shop's name.</param>
/// <param name="Shop">The shop, as it stands in URLs.</param>
/// <param name="Title">The title of what was bought.</param>
/// <param name="Currency">ISO 4217; of all its amounts.</param>
/// <param name="Cause">The buyer's reason.</param>
public sealed record ClaimSummary(
    long ClaimId, long OrderId, long BuyerId, string BuyerName, long SellerId, string ShopName, string Shop, string Title, string Currency,
    ClaimCause Cause);

/// <summary>A buyer opened a claim about an order.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="SolveBy">Until when a solution has no effect on the seller's reputation, in UTC.</param>
[EventName("complaints.claim-opened")]
public sealed record ClaimOpened(ClaimSummary Claim, DateTime SolveBy) : DomainEvent;

/// <summary>One side offered the other a solution.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">The seller, or the buyer with a counter-offer.</param>
/// <param name="Solution">What is offered.</param>
/// <param name="Amount">What would go back, in minor units; 0 for guidance.</param>
/// <param name="AnswerBy">Until when the buyer answers before it lapses, in UTC; null for a counter-offer.</param>
[EventName("complaints.solution-offered")]
public sealed record SolutionOffered(ClaimSummary Claim, Party By, ClaimSolution Solution, long Amount, DateTime? AnswerBy) : DomainEvent;

/// <summary>The other side accepted what was offered.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">Who accepted.</param>
/// <param name="Solution">What was offered.</param>
/// <param name="Amount">What goes back, in minor units; 0 for guidance.</param>
[EventName("complaints.solution-accepted")]
public sealed record SolutionAccepted(ClaimSummary Claim, Party By, ClaimSolution Solution, long Amount) : DomainEvent;

/// <summary>What was offered came to nothing.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">Who declined; the clock where it lapsed.</param>
/// <param name="Solution">What was offered.</param>
/// <param name="ClosesAt">Where it lapsed: when the claim closes if the buyer stays silent, in UTC; else null.</param>
[EventName("complaints.solution-declined")]
public sealed record SolutionDeclined(ClaimSummary Claim, Party By, ClaimSolution Solution, DateTime? ClosesAt) : DomainEvent;

/// <summary>An offer still waits for the buyer's answer.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Solution">What is offered.</param>
/// <param name="Amount">What would go back, in minor units; 0 for guidance.</param>
/// <param name="AnswerBy">When it lapses, in UTC.</param>
[EventName("complaints.answer-awaited")]
public sealed record AnswerAwaited(ClaimSummary Claim, ClaimSolution Solution, long Amount, DateTime AnswerBy) : DomainEvent;

/// <summary>The buyer sent the product back.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Tracking">The parcel's tracking number; may be empty.</param>
/// <param name="RefundAt">When the refund comes by itself, in UTC.</param>
[EventName("complaints.return-sent")]
public sealed record ReturnSent(ClaimSummary Claim, string Tracking, DateTime RefundAt) : DomainEvent;

/// <summary>The product is back with the seller, or counts as such.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">The seller, or the clock where the seller's time ran out.</param>
/// <param name="Amount">What goes back, in minor units.</param>
[EventName("complaints.return-received")]
public sealed record ReturnReceived(ClaimSummary Claim, Party By, long Amount) : DomainEvent;

/// <summary>A side asked support to decide.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">The buyer or the seller.</param>
/// <param name="DueAt">When the decision is due, in UTC.</param>
[EventName("complaints.claim-escalated")]
public sealed record ClaimEscalated(ClaimSummary Claim, Party By, DateTime DueAt) : DomainEvent;

/// <summary>Support decided the claim. Where a product goes back first, it stays open until then.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Ruling">What was decided.</param>
/// <param name="Amount">What goes back, in minor units; 0 where nothing does.</param>
[EventName("complaints.claim-decided")]
public sealed record ClaimDecided(ClaimSummary Claim, ClaimRuling Ruling, long Amount) : DomainEvent;

/// <summary>The claim ended.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="End">How.</param>
/// <param name="By">Who ended it.</param>
[EventName("complaints.claim-closed")]
public sealed record ClaimClosed(ClaimSummary Claim, ClaimEnd End, Party By) : DomainEvent;

/// <summary>It turned out that what the buyer claimed was untrue: the claim no longer counts.</summary>
/// <param name="Claim">The claim.</param>
[EventName("complaints.claim-found-untrue")]
public sealed record ClaimFoundUntrue(ClaimSummary Claim) : DomainEvent;

/// <summary>A claim ended with money that has to go back: Orders makes the refund, once under this id.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="RefundId">The refund's id.</param>
/// <param name="Amount">In minor units; never more goes back than is left of what was paid.</param>
/// <param name="By">Who agreed to it: the seller, support, or the clock.</param>
[EventName("complaints.refund-owed")]
public sealed record RefundOwed(ClaimSummary Claim, long RefundId, long Amount, Party By) : DomainEvent;

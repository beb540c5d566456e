namespace Marketplace.Complaints.Domain;

/// <summary>How long each part of a claim takes.</summary>
/// <param name="ClaimableFor">After an order is finished.</param>
/// <param name="SolvedWithin">Until a claim has an effect on the seller's reputation.</param>
/// <param name="OfferLasts">Until an offer lapses, and then until silence closes the claim.</param>
/// <param name="Reminders">After an offer, in their order.</param>
/// <param name="ReturnLasts">Until a return that was not sent lapses, and until one that was sent is refunded by itself.</param>
/// <param name="DecidedWithin">From the escalation to support's decision.</param>
internal sealed record ClaimTerms(
    TimeSpan ClaimableFor, TimeSpan SolvedWithin, TimeSpan OfferLasts, IReadOnlyList<TimeSpan> Reminders, TimeSpan ReturnLasts, TimeSpan DecidedWithin);

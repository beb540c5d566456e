namespace Marketplace.Complaints.Domain;

/// <summary>The time limits of a claim.</summary>
/// <param name="ClaimableFor">After an order is finished.</param>
/// <param name="SolvedWithin">Until a claim affects the seller's reputation.</param>
/// <param name="OfferLasts">Until an offer expires, and from then until the claim closes without a response.</param>
/// <param name="Reminders">The times after an offer, in order.</param>
/// <param name="ReturnLasts">Until a return has to be sent, and until a sent return is refunded automatically.</param>
/// <param name="DecidedWithin">From the escalation to support's decision.</param>
/// <param name="LateReturnsFor">How long after <paramref name="ReturnLasts"/> a buyer can still send a return. Then it ends.</param>
/// <param name="RefundAnswerWithin">Until a refund that the seller made outside the marketplace counts as received.</param>
internal sealed record ClaimTerms(
    TimeSpan ClaimableFor, TimeSpan SolvedWithin, TimeSpan OfferLasts, IReadOnlyList<TimeSpan> Reminders, TimeSpan ReturnLasts, TimeSpan DecidedWithin,
    TimeSpan LateReturnsFor, TimeSpan RefundAnswerWithin);

namespace Marketplace.Complaints.Domain;

/// <summary>The time limits of a claim.</summary>
/// <param name="ClaimableFor">After an order is finished.</param>
/// <param name="SolvedWithin">Until a claim affects the seller's reputation.</param>
/// <param name="OfferLasts">Until an offer expires, and from then until the claim closes without a response.</param>
/// <param name="Reminders">The times after an offer, in order.</param>
/// <param name="ReturnLasts">Until an unsent return expires, and until a sent return is refunded automatically.</param>
/// <param name="DecidedWithin">From the escalation to support's decision.</param>
internal sealed record ClaimTerms(
    TimeSpan ClaimableFor, TimeSpan SolvedWithin, TimeSpan OfferLasts, IReadOnlyList<TimeSpan> Reminders, TimeSpan ReturnLasts, TimeSpan DecidedWithin);

namespace Marketplace.Contracts.Complaints;

/// <summary>A seller's standing after the sale became red, or is no longer red (rule REP-5). Looked at once a day.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="IsRed">Whether it is red now.</param>
[EventName("complaints.standing-changed")]
public sealed record StandingChanged(long SellerId, bool IsRed) : DomainEvent;

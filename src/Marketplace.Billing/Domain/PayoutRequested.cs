using Marketplace.Contracts;

namespace Marketplace.Billing.Domain;

/// <summary>The payment provider has to make a payout. Handled in this module only.</summary>
[EventName("billing.payout-requested")]
internal sealed record PayoutRequested(long PayoutId) : DomainEvent;

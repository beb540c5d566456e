using Marketplace.Contracts;

namespace Marketplace.Billing.Domain;

/// <summary>There may be news of a payout at the payment provider. Handled in this module only.</summary>
[EventName("billing.payout-reported")]
internal sealed record PayoutReported(long PayoutId) : DomainEvent;

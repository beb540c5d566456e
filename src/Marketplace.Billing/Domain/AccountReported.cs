using Marketplace.Contracts;

namespace Marketplace.Billing.Domain;

/// <summary>There may be news of a seller's account at the payment provider. Handled in this module only.</summary>
[EventName("billing.account-reported")]
internal sealed record AccountReported(long SellerId) : DomainEvent;

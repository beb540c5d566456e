using Marketplace.Contracts;

namespace Marketplace.Orders.Domain;

/// <summary>A buyer pays by card. Handled in this module only.</summary>
[EventName("orders.payment-requested")]
internal sealed record PaymentRequested(long PaymentId) : DomainEvent;

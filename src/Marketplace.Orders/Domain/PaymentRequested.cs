using Marketplace.Contracts;

namespace Marketplace.Orders.Domain;

/// <summary>A buyer wants to pay by card. Heard in this module alone.</summary>
[EventName("orders.payment-requested")]
internal sealed record PaymentRequested(long PaymentId) : DomainEvent;

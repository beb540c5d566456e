using Marketplace.Contracts;

namespace Marketplace.Orders.Domain;

/// <summary>A payment by card has to go back. Heard in this module alone.</summary>
[EventName("orders.refund-requested")]
internal sealed record RefundRequested(long PaymentId) : DomainEvent;

using Marketplace.Contracts;

namespace Marketplace.Orders.Domain;

/// <summary>A card payment has to be refunded. Handled in this module only.</summary>
[EventName("orders.refund-requested")]
internal sealed record RefundRequested(long PaymentId) : DomainEvent;

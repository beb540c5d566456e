using Marketplace.Contracts;

namespace Marketplace.Orders.Domain;

/// <summary>There may be news of a dispute at the payment provider. Handled in this module only.</summary>
/// <param name="Reference">The provider's id of it.</param>
[EventName("orders.dispute-reported")]
internal sealed record DisputeReported(string Reference) : DomainEvent;

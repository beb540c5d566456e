using Marketplace.Contracts;

namespace Marketplace.Orders.Domain;

/// <summary>There may be news of a charge or refund at the payment provider. Handled in this module only.</summary>
/// <param name="PaymentId">The payment.</param>
/// <param name="SessionId">The provider's page that the news is about; empty for the one that we know.</param>
/// <param name="IsOver">Whether the buyer must not pay any more.</param>
[EventName("orders.payment-reported")]
internal sealed record PaymentReported(long PaymentId, string SessionId = "", bool IsOver = false) : DomainEvent;

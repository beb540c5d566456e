namespace Marketplace.Contracts.Moderation;

/// <summary>An order that support cancels with a decision on its review, and what the buyer gets back (rule MOD-8).</summary>
/// <param name="RefundId">The refund's id.</param>
/// <param name="Amount">What was left of the payment, in minor units; 0 if nothing was paid.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="IsByCard">Whether the marketplace refunds a card; otherwise the seller owes it.</param>
public sealed record Remedy(long RefundId, long Amount, string Currency, bool IsByCard);

/// <summary>Support decided about a review, and with it to cancel the order and to refund the buyer. Orders carries it out, once for the refund's id.</summary>
/// <param name="RequestId">The case.</param>
/// <param name="OrderId">The order.</param>
/// <param name="Remedy">What was decided.</param>
[EventName("moderation.remedy-decided")]
public sealed record RemedyDecided(long RequestId, long OrderId, Remedy Remedy) : DomainEvent;

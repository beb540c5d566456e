using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Payments;

/// <summary>The result of a charge or refund.</summary>
/// <param name="Outcome">Succeeded, Declined, or Failed for one that was voided.</param>
/// <param name="Reason">Why it did not succeed, as a sentence for people.</param>
internal sealed record GatewayAnswer(PaymentState Outcome, string Reason);

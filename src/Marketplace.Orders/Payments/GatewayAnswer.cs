using Marketplace.Orders.Domain;

namespace Marketplace.Orders.Payments;

/// <summary>What became of a charge or refund.</summary>
/// <param name="Outcome">Succeeded, Declined, or Failed for one that was voided.</param>
/// <param name="Reason">A sentence for people, where it did not succeed.</param>
internal sealed record GatewayAnswer(PaymentState Outcome, string Reason);

using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>What the gateway says about a dispute.</summary>
/// <param name="PaymentId">The disputed charge.</param>
/// <param name="State">What the bank has decided.</param>
/// <param name="Amount">What the buyer wants back.</param>
/// <param name="Reason">The bank's reason, in the provider's own words.</param>
/// <param name="EvidenceBy">Until when evidence counts; null if none is asked for.</param>
internal sealed record DisputeAnswer(long PaymentId, DisputeState State, Money Amount, string Reason, DateTime? EvidenceBy);

using Marketplace.Contracts.Billing;

namespace Marketplace.Billing.Domain;

/// <summary>What the yearly file for tax authorities still says about a closed seller.</summary>
/// <param name="Trader">The details that a professional seller stated; null for others.</param>
/// <param name="ProviderAccount">The seller's account at the payment provider; empty for none.</param>
internal sealed record KeptDetails(TraderDetails? Trader, string ProviderAccount);

using Marketplace.Billing.Domain;

namespace Marketplace.Billing.Payouts;

/// <summary>What the payment provider says about a payout.</summary>
/// <param name="State">AtProvider, Paid or Failed.</param>
/// <param name="Transfer">The provider's id of the transfer to the seller's account there.</param>
/// <param name="Payout">The provider's id of the payout from there.</param>
/// <param name="Reason">Why it failed, in the provider's words.</param>
internal sealed record PayoutAnswer(PayoutState State, string Transfer, string Payout, string Reason = "");

using Marketplace.Billing.Domain;

namespace Marketplace.Billing.Persistence;

/// <summary>Where a seller's payouts go: to the seller's account at the payment provider, or else to a bank account in a batch.</summary>
internal sealed record Destination(ConnectedAccount? Connected, PayoutAccount? Bank)
{
    public string Ending => Connected?.Ending ?? Bank!.Ending;
}

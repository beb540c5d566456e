using Marketplace.Billing.Domain;

namespace Marketplace.Billing.Payouts;

/// <summary>
/// Makes payouts to sellers' own accounts at a payment provider. A payout's id is the idempotency key. An exception means that the outcome is
/// unknown. Without a provider, operators give batches to the bank.
/// </summary>
internal interface IPayoutGateway
{
    /// <summary>Where sellers enter their details at the provider; null if there is no provider.</summary>
    string? PageOrigin { get; }

    /// <summary>Opens an account for a seller; the same one for each call.</summary>
    Task<string> Open(Seller seller, CancellationToken cancel);

    /// <summary>The address of the provider's page on which the seller enters details.</summary>
    Task<string> Onboard(string account, CancellationToken cancel);

    /// <summary>Whether the provider pays out from an account, and the last characters of the bank account behind it.</summary>
    Task<(bool IsReady, string Ending)> Look(string account, CancellationToken cancel);

    /// <summary>Makes a payout, or finds out what has become of it. If it failed, the money is back when this returns.</summary>
    Task<PayoutAnswer> Pay(Payout payout, CancellationToken cancel);
}

using Marketplace.Billing.Domain;

namespace Marketplace.Billing.Payouts;

/// <summary>Without a provider: operators give batches to the bank, and no payout comes here.</summary>
internal sealed class BankBatches : IPayoutGateway
{
    private const string None = "There is no payment provider that makes payouts.";

    public string? PageOrigin => null;

    public Task<string> Open(Seller seller, CancellationToken cancel) => throw new NotSupportedException(None);

    public Task<string> Onboard(string account, CancellationToken cancel) => throw new NotSupportedException(None);

    public Task<(bool IsReady, string Ending)> Look(string account, CancellationToken cancel) => throw new NotSupportedException(None);

    public Task<PayoutAnswer> Pay(Payout payout, CancellationToken cancel) => throw new NotSupportedException(None);
}

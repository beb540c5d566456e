namespace Marketplace.Billing.Domain;

/// <summary>What a seller sold in a quarter, for the yearly file: orders by the time of their payment; kept by the transactions that change them.</summary>
/// <param name="Year">In UTC.</param>
/// <param name="SellerId">The seller.</param>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Currency">ISO 4217.</param>
internal sealed record SellerQuarter(int Year, long SellerId, int Quarter, string Currency)
{
    /// <summary>Paid orders that were not refunded in full.</summary>
    public int Orders { get; private set; }

    /// <summary>What was paid for them, less refunds, before fees, in minor units.</summary>
    public long Amount { get; private set; }

    /// <summary>How many changes <see cref="Jobs.CheckIdentities"/> hasn't looked at yet.</summary>
    public int Unseen { get; private set; }
}

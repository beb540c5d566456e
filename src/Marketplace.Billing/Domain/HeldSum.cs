namespace Marketplace.Billing.Domain;

/// <summary>What is held for a seller's orders after fees; kept by the transactions that change them.</summary>
internal sealed record HeldSum(long SellerId, string Currency)
{
    /// <summary>The orders that money is held for.</summary>
    public int Orders { get; private set; }

    /// <summary>The sum of their <see cref="BilledOrder.NetHeld"/>, in minor units.</summary>
    public long Net { get; private set; }
}

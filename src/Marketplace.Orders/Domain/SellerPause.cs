using Marketplace.Contracts.Billing;

namespace Marketplace.Orders.Domain;

/// <summary>Whether nobody can start an order with a seller, for one reason.</summary>
internal sealed class SellerPause
{
    public required long SellerId { get; init; }

    public required SellingPause Why { get; init; }

    /// <summary>The version of the newest event that arrived.</summary>
    public long Version { get; private set; }

    public bool IsPaused { get; private set; }

    public void Apply(bool isPaused, long version)
    {
        if (version > Version) (IsPaused, Version) = (isPaused, version);
    }
}

using Marketplace.Contracts.Billing;

namespace Marketplace.Offers.Domain;

/// <summary>Whether a seller can't sell for one reason.</summary>
internal sealed class SellerPause
{
    public required long SellerId { get; init; }

    public required SellingPause Why { get; init; }

    /// <summary>The version of the newest event that arrived.</summary>
    public long Version { get; private set; }

    public bool IsPaused { get; private set; }

    /// <returns>False if a later event has arrived already.</returns>
    public bool Apply(bool isPaused, long version)
    {
        if (version <= Version) return false;
        (IsPaused, Version) = (isPaused, version);
        return true;
    }
}

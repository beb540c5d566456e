using Marketplace.Contracts.Billing;

namespace Marketplace.Orders.Domain;

/// <summary>Whether nobody can start an order with a seller, for one reason.</summary>
internal sealed class SellerPause
{
    /// <summary>The version once the account is closed.</summary>
    public const long Closed = long.MaxValue;

    public required long SellerId { get; init; }

    public required SellingPause Why { get; init; }

    /// <summary>The version of the newest event that arrived.</summary>
    public long Version { get; private set; }

    public bool IsPaused { get; private set; }

    /// <summary>The account is closed for good, so no event changes it any more.</summary>
    public void Close() => (IsPaused, Version) = (true, Closed);

    public void Apply(bool isPaused, long version)
    {
        if (version > Version) (IsPaused, Version) = (isPaused, version);
    }
}

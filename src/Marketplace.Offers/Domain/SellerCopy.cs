namespace Marketplace.Offers.Domain;

/// <summary>Offers' copy of a shop, with the sum of its reviews' stars (three ratings each).</summary>
internal sealed class SellerCopy
{
    public required long SellerId { get; init; }

    public required string Shop { get; init; }

    public required string Name { get; init; }

    public required string Country { get; init; }

    public required string Currency { get; init; }

    public long Stars { get; private set; }

    public int Reviews { get; private set; }
}

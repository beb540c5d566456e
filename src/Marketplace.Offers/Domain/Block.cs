namespace Marketplace.Offers.Domain;

/// <summary>Offers' copy of whether a seller has blocked a customer (rule ACC-9).</summary>
internal sealed class Block
{
    public required long SellerId { get; init; }

    public required long CustomerId { get; init; }

    /// <summary>The newest known block of this customer; an earlier one that arrives late changes nothing.</summary>
    public long BlockId { get; private set; }

    public bool IsBlocked { get; private set; }

    public void Begin(long block)
    {
        if (block > BlockId) (BlockId, IsBlocked) = (block, true);
    }

    /// <summary>Its beginning may arrive later, or never be noticed.</summary>
    public void End(long block)
    {
        if (block >= BlockId) (BlockId, IsBlocked) = (block, false);
    }
}

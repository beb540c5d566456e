namespace Marketplace.Orders.Domain;

/// <summary>How many orders with an open claim a person has as a buyer or as a seller; kept by the transactions that change them.</summary>
internal sealed record OpenClaimCount(long PersonId, OrderSide Side)
{
    public int Count { get; private set; }
}

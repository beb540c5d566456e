using Marketplace.Contracts.Orders;

namespace Marketplace.Orders.Domain;

/// <summary>How many orders of a stage a person has as a buyer or as a seller; kept by the transactions that change them.</summary>
internal sealed record OrderCount(long PersonId, OrderSide Side, OrderStage Stage)
{
    public int Count { get; private set; }
}

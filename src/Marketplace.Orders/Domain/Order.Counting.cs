using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>The tabs of the order lists count an order at its stage, for its buyer and for its seller (ORD-4).</summary>
internal sealed partial class Order : ICounted
{
    object ICounted.Counted => Stage;

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        if (Stage.Equals(before)) return [];
        return before is OrderStage was ? [.. CountAt(was, -1), .. CountAt(Stage, 1)] : CountAt(Stage, 1);
    }

    private SumChange[] CountAt(OrderStage stage, int by) =>
    [
        new(typeof(OrderCount), [BuyerId, OrderSide.Buying, stage], (nameof(OrderCount.Count), by)),
        new(typeof(OrderCount), [SellerId, OrderSide.Selling, stage], (nameof(OrderCount.Count), by)),
    ];
}

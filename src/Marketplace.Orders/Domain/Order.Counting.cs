using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>Counts for the tabs of the order lists: by stage and by open claim, for buyer and seller (ORD-4).</summary>
internal sealed partial class Order : ICounted
{
    object ICounted.Counted => (Stage, IsClaimed);

    private bool IsClaimed => OpenClaimId is not null;

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        var was = before as (OrderStage Stage, bool IsClaimed)?;
        if (was?.Stage != Stage)
        {
            foreach (var change in was is { } old ? [.. CountAt(old.Stage, -1), .. CountAt(Stage, 1)] : CountAt(Stage, 1)) yield return change;
        }
        if (IsClaimed == (was?.IsClaimed ?? false)) yield break;
        yield return CountClaim(BuyerId, OrderSide.Buying);
        yield return CountClaim(SellerId, OrderSide.Selling);
    }

    private SumChange CountClaim(long personId, OrderSide side) =>
        new(typeof(OpenClaimCount), [personId, side], (nameof(OpenClaimCount.Count), IsClaimed ? 1 : -1));

    private SumChange[] CountAt(OrderStage stage, int by) =>
    [
        new(typeof(OrderCount), [BuyerId, OrderSide.Buying, stage], (nameof(OrderCount.Count), by)),
        new(typeof(OrderCount), [SellerId, OrderSide.Selling, stage], (nameof(OrderCount.Count), by)),
    ];
}

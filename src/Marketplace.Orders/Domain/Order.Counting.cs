using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Orders.Domain;

/// <summary>Counts for the tabs of the order lists, by stage and by open claim, for buyer and seller (ORD-4), and the seller's sales by week.</summary>
internal sealed partial class Order : ICounted
{
    object ICounted.Counted => new Counts(Stage, IsClaimed, Sale);

    private bool IsClaimed => OpenClaimId is not null;

    private (int Week, long Amount)? Sale =>
        PaidAt is { } at && Stage is OrderStage.Paid or OrderStage.Sent or OrderStage.Finished ? (SalesWeek.Of(at), Total - RefundedAmount) : null;

    IEnumerable<SumChange> ICounted.ChangesSince(object? before)
    {
        var was = before as Counts;
        if (was?.Stage != Stage)
        {
            foreach (var change in was is not null ? [.. CountAt(was.Stage, -1), .. CountAt(Stage, 1)] : CountAt(Stage, 1)) yield return change;
        }
        if (IsClaimed != (was?.IsClaimed ?? false))
        {
            yield return CountClaim(BuyerId, OrderSide.Buying);
            yield return CountClaim(SellerId, OrderSide.Selling);
        }
        if (Sale == was?.Sale) yield break;
        if (was?.Sale is { } gone) yield return CountSale(gone, -1);
        if (Sale is { } sale) yield return CountSale(sale, 1);
    }

    private SumChange CountClaim(long personId, OrderSide side) =>
        new(typeof(OpenClaimCount), [personId, side], (nameof(OpenClaimCount.Count), IsClaimed ? 1 : -1));

    private SumChange CountSale((int Week, long Amount) sale, int by) =>
        new(typeof(SalesWeek), [SellerId, sale.Week, Currency], (nameof(SalesWeek.Orders), by), (nameof(SalesWeek.Amount), by * sale.Amount));

    private SumChange[] CountAt(OrderStage stage, int by) =>
    [
        new(typeof(OrderCount), [BuyerId, OrderSide.Buying, stage], (nameof(OrderCount.Count), by)),
        new(typeof(OrderCount), [SellerId, OrderSide.Selling, stage], (nameof(OrderCount.Count), by)),
    ];

    private sealed record Counts(OrderStage Stage, bool IsClaimed, (int Week, long Amount)? Sale);
}

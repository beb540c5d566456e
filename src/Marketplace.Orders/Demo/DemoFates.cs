using Marketplace.Contracts.Orders;

namespace Marketplace.Orders.Demo;

/// <summary>Decides the stage of each demo order.</summary>
internal sealed class DemoFates(Random random, DateTime now)
{
    private const int Collection = 6;
    /// <summary>Younger than what closes automatically, or is about to.</summary>
    private static readonly TimeSpan Running = TimeSpan.FromDays(10);
    private static readonly TimeSpan Old = TimeSpan.FromDays(40);
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(5);
    private readonly Dictionary<long, OrderStage> fates = [];

    /// <param name="Id">The order.</param>
    /// <param name="BuyerId">Who bought.</param>
    /// <param name="SellerId">Who sold.</param>
    /// <param name="IsQuarrelled">Whether its buyer and seller may have a dispute, which needs a delivered order.</param>
    /// <param name="PlacedAt">When.</param>
    internal sealed record Placed(long Id, long BuyerId, long SellerId, bool IsQuarrelled, DateTime PlacedAt);

    /// <param name="orders">The newest first.</param>
    public IReadOnlyDictionary<long, OrderStage> Decide(IReadOnlyList<Placed> orders)
    {
        foreach (var order in orders.Where(o => o.IsQuarrelled && now - o.PlacedAt > Old)) fates[order.Id] = OrderStage.Finished;
        // People with many orders get every stage. Only recent orders are still running.
        foreach (var bought in orders.GroupBy(o => o.BuyerId)) Collect([.. bought]);
        foreach (var sold in orders.GroupBy(o => o.SellerId)) Collect([.. sold]);
        foreach (var order in orders.Where(o => !fates.ContainsKey(o.Id)))
        {
            fates[order.Id] = now - order.PlacedAt < Fresh && random.Next(10) < 7
                ? (OrderStage)random.Next((int)OrderStage.Finished)
                : random.Next(100) switch { < 10 => OrderStage.Refunded, < 23 => OrderStage.Canceled, _ => OrderStage.Finished };
        }
        return fates;
    }

    private void Collect(List<Placed> own)
    {
        if (own.Count < Collection) return;
        foreach (var stage in Enum.GetValues<OrderStage>())
        {
            if (own.Any(o => fates.TryGetValue(o.Id, out var fate) && fate == stage)) continue;
            var free = own.FirstOrDefault(o => !fates.ContainsKey(o.Id) && (stage >= OrderStage.Finished || now - o.PlacedAt < Running));
            if (free is not null) fates[free.Id] = stage;
        }
    }
}

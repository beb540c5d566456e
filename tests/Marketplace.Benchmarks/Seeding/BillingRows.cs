using Marketplace.Billing.Domain;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>All orders as if they had been paid through the marketplace, in the way in which the module enters them itself. Nothing has been paid out.</summary>
internal sealed class BillingRows : IModuleRows
{
    private const int HoldDays = 30;
    private readonly Dictionary<(Type Row, string Key), (object[] Key, SortedDictionary<string, long> Sums)> sums = [];
    private readonly PlanVersion plan = new("Basic", 1, 0, PlanVersion.Always, new PlanTerms(8, 30, 5000, 0, "EUR"));
    private readonly Ids ids = new();

    private enum Step
    {
        Paid,
        Finished,
        Refunded,
        Released,
    }

    public string Module => "billing";

    public void Write(World world, ModuleFile file)
    {
        var sellers = file.Table("Sellers", "SellerId Shop Name Country Currency OpenedAt NameVersion");
        var plans = file.Table("SellerPlans", "SellerId ValidFrom Plan ChosenAt");
        foreach (var stall in world.Stalls)
        {
            sellers.Add(stall.Owner.Id, stall.Slug, stall.Name.Text, stall.Country, "EUR", PlanVersion.Always, 1);
            plans.Add(stall.Owner.Id, PlanVersion.Always, plan.Plan, PlanVersion.Always);
        }
        var orders = Array.ConvertAll(world.Sales, Order);
        WriteTransfers(world, file, orders);
        WriteOrders(file, orders);
        foreach (var order in orders) Sum(order);
        WriteSums(file);
    }

    private BilledOrder Order(Sale sale)
    {
        var order = new BilledOrder(sale.Id, sale.Seller.Id, sale.Buyer.Id, sale.Ware.Title.Text, "EUR");
        order.Know(sale.Summary, sale.PlacedAt, sale.PlacedAt);
        order.Price(plan);
        return order;
    }

    private void WriteTransfers(World world, ModuleFile file, BilledOrder[] orders)
    {
        var transfers = file.Table("Transfers", "Id OwnerId From To Amount Currency Kind OrderId Key At");
        foreach (var (at, sale, step) in world.Sales.SelectMany(Steps).Where(s => s.At <= world.Until).OrderBy(s => s.At))
        {
            var order = orders[sale.Index];
            switch (step)
            {
                case Step.Paid:
                    order.BePaid(sale.Summary, Party.Payment, at);
                    break;
                case Step.Finished:
                    order.Finish(at);
                    break;
                case Step.Refunded:
                    order.BeRefunded(isNeverSent: false);
                    break;
            }
            var made = step == Step.Released
                ? order.Release(at, () => ids.Next(at)) is { } release ? [release] : []
                : order.Enter(at, TimeSpan.FromDays(HoldDays), () => ids.Next(at));
            foreach (var transfer in made)
            {
                transfers.Add(
                    transfer.Id, transfer.OwnerId, transfer.From, transfer.To, transfer.Amount, transfer.Currency, transfer.Kind, transfer.OrderId!.Value, transfer.Key, at);
                Sum(transfer);
            }
        }
    }

    private static IEnumerable<(DateTime At, Sale Sale, Step Step)> Steps(Sale sale)
    {
        if (sale.PaidAt is not { } paid) yield break;
        yield return (paid, sale, Step.Paid);
        if (sale.EndedAt is not { } ended) yield break;
        yield return (ended, sale, sale.Stage == OrderStage.Finished ? Step.Finished : Step.Refunded);
        if (sale.Stage == OrderStage.Finished) yield return (ended.AddDays(HoldDays), sale, Step.Released);
    }

    private static void WriteOrders(ModuleFile file, BilledOrder[] orders)
    {
        var rows = file.Table("Orders", """
            Id SellerId BuyerId Title Currency Total TotalAt PlacedAt PaidAt PaidHere FinishedAt RefundedInAll OwedRefundId MadeRefundId DisputeId EndedDisputeId IsHeldAgain IsRefunded OwesFeeAnyway EndedClaimId IsWithdrawn IsWithdrawalLapsed Plan PlanVersion
            FullFee FeeOf Taken RefundedFromHeld RefundedFromAvailable FeeFromHeld FeeFromAvailable Released Held ReleaseAt ReleasedAt BilledAt Entries Version
            """);
        foreach (var order in orders)
        {
            rows.Add(
                order.Id, order.SellerId, order.BuyerId, order.Title, order.Currency, order.Total, order.TotalAt, order.PlacedAt, order.PaidAt, order.PaidHere, order.FinishedAt,
                order.RefundedInAll, order.OwedRefundId, order.MadeRefundId, order.DisputeId, order.EndedDisputeId, order.IsHeldAgain, order.IsRefunded, order.OwesFeeAnyway, order.EndedClaimId, order.IsWithdrawn, order.IsWithdrawalLapsed, order.Plan, order.PlanVersion, order.FullFee, order.FeeOf, order.Taken,
                order.RefundedFromHeld, order.RefundedFromAvailable, order.FeeFromHeld, order.FeeFromAvailable, order.Released, order.Held, order.ReleaseAt, order.ReleasedAt,
                order.BilledAt, order.Entries, 1);
        }
    }

    /// <summary>Adds what the row counts for, as saving it would.</summary>
    private void Sum(ICounted row)
    {
        foreach (var change in row.ChangesSince(null))
        {
            var key = (change.Row, string.Join('|', change.Key));
            if (!sums.TryGetValue(key, out var sum)) sums[key] = sum = (change.Key, []);
            foreach (var (property, by) in change.By) sum.Sums[property] = sum.Sums.GetValueOrDefault(property) + by;
        }
    }

    private void WriteSums(ModuleFile file)
    {
        foreach (var rows in sums.GroupBy(s => s.Key.Row))
        {
            var (name, key) = rows.Key.Name switch
            {
                nameof(Balance) => ("Balances", "Kind OwnerId Currency"),
                nameof(MonthSum) => ("MonthSums", "OwnerId Currency Month Kind"),
                nameof(HeldSum) => ("HeldSums", "SellerId Currency"),
                nameof(SellerQuarter) => ("SellerQuarters", "Year SellerId Quarter Currency"),
                var other => throw new InvalidOperationException($"{other} has no table here."),
            };
            var table = file.Table(name, $"{key} {string.Join(' ', rows.First().Value.Sums.Keys)}");
            foreach (var (_, (values, counted)) in rows) table.Add([.. values.Select(AsCell), .. counted.Values.Select(v => (Cell)v)]);
        }
    }

    private static Cell AsCell(object value) => value switch
    {
        long number => number,
        int number => number,
        string text => text,
        Enum name => name,
        _ => throw new ArgumentException($"{value} is no part of a key.", nameof(value)),
    };
}

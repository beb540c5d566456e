using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Orders;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>What claims would rest on; nobody has claimed anything.</summary>
internal sealed class ComplaintsRows : IModuleRows
{
    public string Module => "complaints";

    public void Write(World world, ModuleFile file)
    {
        var orders = file.Table("Orders", """
            OrderId OfferId BuyerId BuyerName SellerId ShopName Shop Title Total Currency Stage PlacedAt PromisedDeliveryAt SentAt Tracking FinishedAt
            IsPaidByCard Refunded Turn CanceledBy IsLate
            """);
        var days = new Dictionary<(int Seller, int Day), (int Orders, int Canceled, int Late)>();
        foreach (var sale in world.Sales.Where(s => s.StartedAt is not null || s.Stage == OrderStage.Canceled))
        {
            var isLate = sale.SentAt > sale.PromisedDeliveryAt;
            Party? canceledBy = sale.Stage == OrderStage.Canceled ? sale.EndedBy : null;
            if (canceledBy != Party.Buyer)
            {
                var key = (sale.Seller.Index, StandingDay.DayOf(sale.PlacedAt));
                var sum = days.GetValueOrDefault(key);
                days[key] = (sum.Orders + 1, sum.Canceled + (canceledBy == Party.Seller ? 1 : 0), sum.Late + (isLate ? 1 : 0));
            }
            var (ware, stall) = (sale.Ware, sale.Stall);
            orders.Add(
                sale.Id, ware.Id, sale.Buyer.Id, sale.Buyer.Name.Text, sale.Seller.Id, stall.Name.Text, stall.Slug, ware.Title.Text, sale.Total, "EUR",
                sale.Stage, sale.PlacedAt, sale.PromisedDeliveryAt, sale.SentAt, sale.SentAt is null ? "" : OrdersRows.Tracking,
                sale.Stage == OrderStage.Finished ? sale.EndedAt : null, false, sale.Stage == OrderStage.Refunded ? sale.Total : 0, 0,
                canceledBy is { } by ? by : default(Cell), isLate);
        }
        var standing = file.Table("StandingDays", "SellerId Day Orders Canceled Late Claims");
        foreach (var (key, sum) in days.OrderBy(d => world.Members[d.Key.Seller].Id).ThenBy(d => d.Key.Day))
        {
            standing.Add(world.Members[key.Seller].Id, key.Day, sum.Orders, sum.Canceled, sum.Late, 0);
        }
    }
}

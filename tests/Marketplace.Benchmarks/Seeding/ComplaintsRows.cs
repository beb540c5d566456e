using Marketplace.Complaints.Domain;
using Marketplace.Contracts.Orders;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>The data behind claims, withdrawals and customers' cards; there are no claims or withdrawals.</summary>
internal sealed class ComplaintsRows : IModuleRows
{
    public string Module => "complaints";

    public void Write(World world, ModuleFile file)
    {
        var orders = file.Table("Orders", """
            OrderId OfferId BuyerId BuyerName SellerId ShopName Shop Title Kind Total Currency Stage PlacedAt PromisedDeliveryAt SentAt Tracking FinishedAt ReceivedAt
            IsPaidByCard Refunded Turn CanceledBy IsLate IsUnpaid
            """);
        var days = new Dictionary<(int Seller, int Day), (int Orders, int Canceled, int Late)>();
        foreach (var sale in world.Sales)
        {
            var isLate = sale.SentAt > sale.PromisedDeliveryAt;
            Party? canceledBy = sale.Stage == OrderStage.Canceled ? sale.EndedBy : null;
            if (sale.Stage != OrderStage.New && canceledBy != Party.Buyer)
            {
                var key = (sale.Seller.Index, StandingDay.DayOf(sale.PlacedAt));
                var sum = days.GetValueOrDefault(key);
                days[key] = (sum.Orders + 1, sum.Canceled + (canceledBy == Party.Seller ? 1 : 0), sum.Late + (isLate ? 1 : 0));
            }
            var (ware, stall) = (sale.Ware, sale.Stall);
            orders.Add(
                sale.Id, ware.Id, sale.Buyer.Id, sale.Buyer.Name.Text, sale.Seller.Id, stall.Name.Text, stall.Slug, ware.Title.Text, ware.Kind, sale.Total, "EUR",
                sale.Stage, sale.PlacedAt, sale.PromisedDeliveryAt, sale.SentAt, sale.SentAt is null ? "" : OrdersRows.Tracking,
                sale.Stage == OrderStage.Finished ? sale.EndedAt : null, sale.Stage == OrderStage.Finished ? sale.EndedAt : null, false, sale.Stage == OrderStage.Refunded ? sale.Total : 0, 0,
                canceledBy is { } by ? by : default(Cell), isLate, false);
        }
        var standing = file.Table("StandingDays", "SellerId Day Orders Canceled Late Claims");
        foreach (var (key, sum) in days.OrderBy(d => world.Members[d.Key.Seller].Id).ThenBy(d => d.Key.Day))
        {
            standing.Add(world.Members[key.Seller].Id, key.Day, sum.Orders, sum.Canceled, sum.Late, 0);
        }
        var sellers = file.Table("Sellers", "SellerId Country");
        foreach (var stall in world.Stalls) sellers.Add(stall.Owner.Id, stall.Country);
        WriteCustomers(world, file);
    }

    private static void WriteCustomers(World world, ModuleFile file)
    {
        var sums = new (int Finished, int Canceled, int Reviews)[world.Members.Length];
        foreach (var sale in world.Sales)
        {
            if (sale.Stage == OrderStage.Finished) sums[sale.Buyer.Index].Finished++;
            if (sale.Stage == OrderStage.Canceled) sums[sale.Buyer.Index].Canceled++;
        }
        var reviews = file.Table("Reviews", "OrderId CustomerId SellerId IsPublished IsWithdrawn NegativeAt Turn");
        foreach (var opinion in world.Opinions)
        {
            var (first, at) = (opinion.Before?.Ratings ?? opinion.Ratings, opinion.PublishedAt);
            var copy = new ReviewCopy(opinion.Sale.Id, opinion.Sale.Buyer.Id, opinion.Sale.Seller.Id);
            copy.Publish(first, at);
            if (opinion.Before is { } before) copy.Rate(opinion.Ratings, before.At);
            if (opinion.WithdrawnAt is null) sums[opinion.Sale.Buyer.Index].Reviews++;
            reviews.Add(copy.OrderId, copy.CustomerId, copy.SellerId, true, opinion.WithdrawnAt is not null, copy.NegativeAt, copy.Turn);
        }
        var customers = file.Table("Customers", "CustomerId RegisteredAt Finished Canceled Reviews");
        foreach (var member in world.Members)
        {
            var sum = sums[member.Index];
            customers.Add(member.Id, member.At, sum.Finished, sum.Canceled, sum.Reviews);
        }
    }
}

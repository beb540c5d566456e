using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;

namespace Marketplace.Benchmarks.Seeding;

internal sealed class OrdersRows : IModuleRows
{
    public const string Tracking = "DX 4711 0815 42";
    private const string Reason = "We agreed to cancel";
    private const string Clarification = "We spoke about it, and both of us prefer it so.";

    public string Module => "orders";

    public void Write(World world, ModuleFile file)
    {
        WriteOrders(world, file);
        WriteHistory(world, file);
        WriteCounts(world, file);
        WriteSales(world, file);
        WriteWords(world, file);
        WriteNumbers(world, file);
    }

    private static void WriteOrders(World world, ModuleFile file)
    {
        var orders = file.Table("Orders", """
            Id OfferId SellerId ShopName Shop BuyerId BuyerName Title Kind Quantity UnitPrice Total RefundedAmount OwedAmount EndedClaimId Currency Note Stage PlacedAt
            PromisedStartAt PromisedDeliveryAt StartedAt FirstAnswerAt PaidAt PaidBy SentAt Tracking DeliveryNote EndedAt ReviewedAt
            Contact_Name Contact_Street Contact_PostalCode Contact_City Contact_Country Contact_Phone Version Origin ClosesAt Reminders IsAskingForTime IsInquiry
            """);
        var reviewed = world.Opinions.ToDictionary(o => o.Sale, o => o.PublishedAt);
        foreach (var sale in world.Sales)
        {
            var (ware, stall) = (sale.Ware, sale.Stall);
            orders.Add(
                sale.Id, ware.Id, sale.Seller.Id, stall.Name.Text, stall.Slug, sale.Buyer.Id, sale.Buyer.Name.Text, ware.Title.Text, ware.Kind, sale.Quantity,
                ware.Price, sale.Total, sale.Stage == OrderStage.Refunded ? sale.Total : 0, 0, 0, "EUR", "", sale.Stage, sale.PlacedAt,
                sale.PromisedStartAt, sale.PromisedDeliveryAt, sale.StartedAt, sale.FirstAnswerAt, sale.PaidAt,
                sale.PaidAt is null ? default(Cell) : PaymentWay.Offline, sale.SentAt, sale.SentAt is null ? "" : Tracking, "", sale.EndedAt,
                reviewed.TryGetValue(sale, out var at) ? at : default(Cell),
                sale.Buyer.Name.Text, "Long Street 1", "10115", "Berlin", "DE", sale.Buyer.Phone, Steps(sale).Count(), OrderOrigin.Offer, sale.PromisedDeliveryAt.AddDays(14), 0, 0, 0);
        }
    }

    private static void WriteHistory(World world, ModuleFile file)
    {
        var history = file.Table("OrderHistory", "OrderId Position Who Name What At Note");
        foreach (var sale in world.Sales)
        {
            var position = 0;
            foreach (var (who, what, at, note) in Steps(sale))
            {
                history.Add(sale.Id, ++position, who, who == Party.Buyer ? sale.Buyer.Name.Text : sale.Stall.Name.Text, what, at, note);
            }
        }
    }

    private static IEnumerable<(Party Who, OrderEventType What, DateTime At, string Note)> Steps(Sale sale)
    {
        yield return (Party.Buyer, OrderEventType.Placed, sale.PlacedAt, "");
        if (sale.StartedAt is { } started) yield return (Party.Seller, OrderEventType.Approved, started, "");
        if (sale.PaidAt is { } paid) yield return (Party.Seller, OrderEventType.MarkedAsPaid, paid, "");
        if (sale.SentAt is { } sent) yield return (Party.Seller, OrderEventType.Sent, sent, Tracking);
        if (sale.EndedAt is not { } ended) yield break;
        yield return sale.Stage switch
        {
            OrderStage.Finished => (sale.EndedBy, OrderEventType.Closed, ended, ""),
            OrderStage.Canceled => (sale.EndedBy, OrderEventType.Canceled, ended, $"{Reason}: {Clarification}"),
            _ => (sale.EndedBy, OrderEventType.Refunded, ended, Reason),
        };
    }

    private static void WriteCounts(World world, ModuleFile file)
    {
        var stages = Enum.GetValues<OrderStage>();
        var counted = new int[world.Members.Length * 2, stages.Length];
        foreach (var sale in world.Sales)
        {
            counted[(sale.Buyer.Index * 2) + (int)OrderSide.Buying, (int)sale.Stage]++;
            counted[(sale.Seller.Index * 2) + (int)OrderSide.Selling, (int)sale.Stage]++;
        }
        var counts = file.Table("OrderCounts", "PersonId Side Stage Count");
        foreach (var member in world.Members)
        {
            foreach (var side in Enum.GetValues<OrderSide>())
            {
                var row = (member.Index * 2) + (int)side;
                if (!stages.Any(stage => counted[row, (int)stage] > 0)) continue;
                foreach (var stage in stages) counts.Add(member.Id, side, stage, counted[row, (int)stage]);
            }
        }
    }

    private static void WriteSales(World world, ModuleFile file)
    {
        var weeks = file.Table("SalesWeeks", "SellerId Week Currency Orders Amount");
        var paid = world.Sales.Where(s => s.PaidAt is not null && s.Stage is OrderStage.Paid or OrderStage.Sent or OrderStage.Finished);
        foreach (var week in paid.GroupBy(s => (s.Seller.Id, Week: SalesWeek.Of(s.PaidAt!.Value))).OrderBy(w => w.Key))
        {
            weeks.Add(week.Key.Id, week.Key.Week, "EUR", week.Count(), week.Sum(s => s.Total));
        }
    }

    /// <summary>Sellers registered before buyers and only sell, so their words come first.</summary>
    private static void WriteWords(World world, ModuleFile file)
    {
        var rows = new WordRows(world.Members.Length, world.Vocabulary.Count, world.Sales.Length);
        foreach (var sale in world.Sales)
        {
            rows.Add(sale.Buyer.Index, sale.Index, sale.Ware.Title, sale.Stall.Name);
            rows.Add(sale.Seller.Index, sale.Index, sale.Ware.Title, sale.Buyer.Name);
        }
        var words = file.Table("OrderWords", "PersonId Side Word OrderId");
        foreach (var (person, word, sale) in rows.Sorted())
        {
            var side = person < world.Stalls.Length ? OrderSide.Selling : OrderSide.Buying;
            words.Add(world.Members[person].Id, side, world.Vocabulary[word], world.Sales[sale].Id);
        }
    }

    private static void WriteNumbers(World world, ModuleFile file)
    {
        var parts = world.Sales.SelectMany(sale => NumberPart.Of(sale.Id)).ToArray();
        Array.Sort(parts, (one, other) => string.CompareOrdinal(one.Word, other.Word) is not 0 and var order ? order : one.OrderId.CompareTo(other.OrderId));
        var numbers = file.Table("NumberParts", "Word OrderId");
        foreach (var part in parts) numbers.Add(part.Word, part.OrderId);
    }
}

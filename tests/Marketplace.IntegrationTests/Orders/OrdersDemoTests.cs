using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Demo;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Orders;

public sealed class OrdersDemoTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "ORD-2"), Trait("Rule", "ORD-4")]
    public async Task The_demo_leads_orders_to_every_stage_at_times_in_the_past_and_counts_them()
    {
        var buyers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => market.Buyer()));
        var sellers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => market.Seller()));
        var random = new Random(3);
        var now = market.Clock.Now;
        await market.Tell([.. Enumerable.Range(0, 120).Select(i =>
        {
            var at = now.AddHours(-3 - (i * 15));
            var (buyer, seller) = (buyers[random.Next(5)], sellers[random.Next(4)]);
            return Deal.Bought(market.Get<IdGenerator>().At(at), buyer, seller, $"Piece {i}") with { OccurredAt = at };
        })]);
        await market.In((IServiceProvider services) => Make(services, now));

        var orders = await market.In((OrdersDbContext db) => db.Orders.AsNoTracking().Include(o => o.History).ToListAsync());
        orders.Count.ShouldBe(120);
        foreach (var person in buyers.Concat(sellers))
        {
            orders.Where(o => o.BuyerId == person.Id || o.SellerId == person.Id).Select(o => o.Stage).Distinct().Count().ShouldBeGreaterThan(4);
        }
        orders.Count(o => o.Stage == OrderStage.Finished).ShouldBeGreaterThan(50);
        orders.ShouldAllBe(o => o.History.All(e => e.At <= now && e.At >= o.PlacedAt));
        orders.ShouldAllBe(o => o.History.OrderBy(e => e.Position).Select(e => e.At).SequenceEqual(o.History.Select(e => e.At).Order()));
        orders.ShouldAllBe(o => o.PendingChargeId == null && o.PendingRefundId == null);
        (await market.In((OrdersDbContext db) => db.Counts.Where(c => c.Side == OrderSide.Selling).SumAsync(c => c.Count))).ShouldBe(120);
        (await market.In((OrdersDbContext db) => db.Counts.Where(c => c.Stage == OrderStage.New).SumAsync(c => c.Count)))
            .ShouldBe(2 * orders.Count(o => o.Stage == OrderStage.New));
        (await market.In((OrdersDbContext db) => db.Payments.CountAsync(p => p.State == PaymentState.Pending))).ShouldBe(0);
    }

    private async Task<int> Make(IServiceProvider services, DateTime now)
    {
        var demo = services.GetServices<IMakeDemoData>().OfType<OrdersDemo>().Single();
        await demo.Make(now, market.Deliver, CancellationToken.None);
        await demo.Make(now, market.Deliver, CancellationToken.None);
        return 0;
    }
}

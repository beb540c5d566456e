using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.IntegrationTests.Orders;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Complaints;

/// <summary>Events about one order are handled at the same time and in any order. None may overwrite another: it is tried again.</summary>
public sealed class CopyTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "CMP-1"), Trait("Rule", "CMP-10")]
    public async Task An_event_that_was_read_earlier_does_not_take_an_order_back()
    {
        var deal = await Deal.Place(market);
        await market.In(async (ComplaintsDbContext slow) =>
        {
            var order = await slow.Orders.SingleAsync(o => o.OrderId == deal.Number.Id);
            await market.In(async (ComplaintsDbContext fast) =>
            {
                (await fast.Orders.SingleAsync(o => o.OrderId == deal.Number.Id)).Reach(OrderStage.Finished);
                return await fast.SaveChangesAsync();
            });
            order.Reach(OrderStage.Confirmed);
            Database.IsLostRace(await Should.ThrowAsync<Exception>(() => slow.SaveChangesAsync())).ShouldBeTrue();
            return 0;
        });
        (await market.In((ComplaintsDbContext db) => db.Orders.AsNoTracking().SingleAsync(o => o.OrderId == deal.Number.Id))).Stage.ShouldBe(OrderStage.Finished);
    }

    [Fact, Trait("Rule", "ORD-15")]
    public async Task A_review_that_is_published_and_withdrawn_at_once_counts_no_more()
    {
        var sale = await market.Sell();
        await sale.Review();
        await market.Deliver();
        await market.In(async (ComplaintsDbContext slow) =>
        {
            var review = await slow.Reviews.SingleAsync(r => r.CustomerId == sale.Buyer.Id);
            await market.In(async (ComplaintsDbContext fast) =>
            {
                (await fast.Reviews.SingleAsync(r => r.CustomerId == sale.Buyer.Id)).Withdraw();
                return await fast.SaveChangesAsync();
            });
            review.Publish(new Ratings(5, 5, 5), market.Clock.Now);
            Database.IsLostRace(await Should.ThrowAsync<Exception>(() => slow.SaveChangesAsync())).ShouldBeTrue();
            return 0;
        });
    }
}

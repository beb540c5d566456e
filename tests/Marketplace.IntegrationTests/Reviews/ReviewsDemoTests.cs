using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Demo;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

public sealed class ReviewsDemoTests(Market market) : IClassFixture<Market>
{
    private static readonly string[] Titles = ["Stoneware breakfast bowl, ash glaze", "Kitchen towels of half-linen, pair", "Fig jam with thyme", "Guitar lesson online, 50 minutes", "English to German, per 500 words"];

    [Fact]
    public async Task The_demo_market_is_believably_reviewed()
    {
        var sellers = new List<Person>();
        for (var i = 0; i < 4; i++) sellers.Add(await market.Seller());
        var ids = market.Get<IdGenerator>();
        await market.In(async (ReviewsDbContext db) =>
        {
            for (var i = 0; i < 400; i++)
            {
                var (seller, placed) = (sellers[i % 4], market.Clock.Now.AddHours(-i * 20).AddDays(-5));
                var order = new OrderSummary(ids.Next(), seller.Id + 1 + (i % 3), 5, "anna", seller.Id, seller.Name, seller.Shop!, Titles[i % Titles.Length], 1, 900, "EUR");
                var canceled = i % 25 == 7;
                var facts = new OrderFacts(
                    placed, placed.AddHours(24), canceled ? null : placed.AddHours(i % 30), placed.AddDays(4), placed.AddDays(2), placed.AddHours(1));
                db.Orders.Add(new ReviewableOrder(
                    order, facts, canceled ? OrderStage.Canceled : OrderStage.Finished, canceled ? Party.Seller : Party.Buyer, placed.AddDays(3), TimeSpan.FromDays(1)));
            }
            return await db.SaveChangesAsync();
        });
        await market.In(async (IEnumerable<IMakeDemoData> all) =>
        {
            await all.OfType<ReviewsDemo>().Single().Make(market.Clock.Now, market.Deliver, CancellationToken.None);
            return true;
        });

        (await market.WrongScores()).ShouldBe(0);
        var reviews = await market.In((ReviewsDbContext db) => db.Reviews.AsNoTracking().Include(r => r.Order).ToListAsync());
        reviews.Count.ShouldBeInRange(250, 350);
        reviews.ShouldAllBe(r => r.PublishedAt > r.Order.EndedAt && r.PublishedAt < market.Clock.Now);
        reviews.Count(r => r.Reply is not null).ShouldBeInRange(30, 200);
        foreach (var shop in reviews.Where(r => r.Comment.Length > 0).GroupBy(r => r.SellerId)) shop.Select(r => r.Comment).ShouldBeUnique();
        reviews.Select(r => r.Comment).Distinct().Count().ShouldBeGreaterThan(40);
        reviews.Where(r => r.Reply is not null).Select(r => r.Reply).ShouldBeUnique();
        reviews.Count(r => r.WithdrawnAt is not null).ShouldBe(3);
        reviews.ShouldContain(r => r.EditedAt != null);
        var rates = await market.In((ReviewsDbContext db) => db.Scores.AsNoTracking()
            .Where(s => s.Kind == ScoreOf.Seller && s.Day == Score.AllTime).Select(s => s.Tally).ToListAsync());
        rates.ShouldContain(t => t.Rate.IsBelow(95));
        rates.ShouldContain(t => !t.Rate.IsBelow(90));
    }
}

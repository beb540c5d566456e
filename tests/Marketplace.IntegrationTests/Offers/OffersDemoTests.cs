using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Persistence;
using Marketplace.Offers.Demo;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "OFR-1")]
public sealed class OffersDemoTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task The_demo_market_is_filled_once_and_every_stock_adds_up()
    {
        var ids = market.Get<IdGenerator>();
        for (var i = 0; i < 12; i++)
        {
            await market.Tell(new AccountRegistered(ids.At(market.Clock.Now.AddDays(-380 + i)), $"person{i}", "a@example.com", "+4930123456", "en"));
        }
        foreach (var shop in DemoOffers.All.Select(o => o.Shop).Distinct())
        {
            await market.Tell(new ShopOpened(ids.Next(), shop, $"Shop {shop}", "", "DE", "EUR", "en", "Basic"));
        }
        for (var again = 0; again < 2; again++)
        {
            await market.In(async (IEnumerable<IMakeDemoData> all) =>
            {
                await all.OfType<OffersDemo>().Single().Make(market.Clock.Now, () => market.Deliver(), CancellationToken.None);
                return 0;
            });
        }
        var offers = await market.In((OffersDbContext db) => db.Offers.AsNoTracking().ToListAsync());
        offers.Count.ShouldBe(DemoOffers.All.Count);
        foreach (var ware in DemoOffers.All) offers.Single(o => o.Title == ware.Title).Stock.ShouldBe(ware.Left);
        offers.ShouldAllBe(o => o.CoverId != null && o.ListedAt < market.Clock.Now);
        (await market.In((OffersDbContext db) => db.Purchases.CountAsync())).ShouldBe(280);
        (await market.Visitor().Open("/offers?q=stoneware")).Text.ShouldContain("Stoneware breakfast bowl");
    }
}

using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Offers.Persistence;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.LookAtLevels;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Reviews;

[Trait("Rule", "REP-6")]
public sealed class LevelTests : IDisposable
{
    private readonly Market market = new()
    {
        Settings =
        {
            ["Levels:LevelOneOrders"] = "2", ["Levels:LevelTwoOrders"] = "3", ["Levels:LeadingOrders"] = "4", ["Standing:EnoughOrders"] = "2",
        },
    };

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "OFR-6")]
    public async Task A_seller_rises_step_by_step_and_everyone_sees_the_level_where_they_decide()
    {
        var (seller, other) = (await market.Seller(), await market.Seller());
        var (mug, plain) = (await market.Lists(seller, OfferScenes.Mug("Blue mug")), await market.Lists(other, OfferScenes.Mug("Plain mug")));
        await (await market.Sell(seller)).Review();
        await Look();
        (await Badge(seller)).ShouldBe("New seller");
        (await market.SignInAs(seller).Open("/shop/reputation")).Text.ShouldContain("To reach “Level 1” you still need: 1 more finished order How is this calculated?");

        await market.Sell(seller);
        (await Badge(seller)).ShouldBe("New seller", "levels are looked at once a day");
        (await market.SignInAs(seller).Open("/shop/reputation")).Text.ShouldContain("You meet every condition for “Level 1”. We check levels once a day.");
        await Look();
        (await Badge(seller)).ShouldBe("Level 1");
        (await market.SignInAs(seller).Open("/shop/reputation")).Text.ShouldContain("To reach “Level 2” you still need: 1 more finished order How is this calculated?");
        await market.Sell(seller);
        await Look();
        (await Badge(seller), await Badge(other)).ShouldBe(("Level 2", "New seller"));
        (await market.Visitor().Open("/")).Document.QuerySelector("#home-leading").ShouldBeNull();
        await market.Sell(seller);
        await Look();

        (await Badge(seller)).ShouldBe("Leading seller");
        (await market.Visitor().Open(OfferScenes.OfferPath(mug))).Document.QuerySelector("aside .level-leading")!.TextContent.ShouldBe("Leading seller");
        (await market.Visitor().Open(OfferScenes.OfferPath(mug))).Text.ShouldContain("This seller meets all of this: Finished orders: at least 4 Feedback rate over 365 days: at least 98%");
        (await Titles("/offers")).ShouldBe(["Plain mug", "Blue mug Leading seller"]);
        (await Titles("/offers?level=Two")).ShouldBe(["Blue mug Leading seller"]);
        (await market.Visitor().Open("/offers?level=Two")).Document.QuerySelector(".chips")!.TextContent.ShouldContain("Level 2 or higher");
        (await market.Visitor().Open("/")).Document.QuerySelector("#home-leading")!.ParentElement!.ParentElement!.TextContent.ShouldContain("Blue mug");
        (await market.Visitor().Open("/offers?level=Two&shop=" + other.Shop)).Text.ShouldContain("Remove a filter to see more.");
        (await market.Lists(seller, OfferScenes.Mug("New mug"))).ShouldNotBe(plain);
        (await Titles("/offers?level=Leading")).ShouldBe(["New mug Leading seller", "Blue mug Leading seller"]);
        (await Notices(seller)).ShouldBe(["You are now a leading seller.", "You reached level 2.", "You reached level 1."]);

        var page = await market.Visitor().Open($"/sellers/{seller.Shop}/level");
        page.Document.QuerySelectorAll("#history li strong").Select(l => l.TextContent).ShouldBe(["Level 2 → Leading seller", "Level 1 → Level 2", "New seller → Level 1"]);
        page.Document.QuerySelectorAll("#level-leading td:nth-child(2)").Select(c => c.TextContent).ShouldBe(["4", "not enough data (1 : 0)", "Green", "100% (4 of 4 orders)"]);
    }

    [Theory]
    [InlineData("24", "50% (1 of 2 orders)")]
    [InlineData("30", "100% (2 of 2 orders)")]
    public async Task Until_when_a_response_is_in_time_is_a_setting_that_the_page_names(string hours, string shown)
    {
        await using var own = new Market();
        own.Settings["Levels:ResponseHours"] = hours;
        var seller = await own.Seller();
        var sale = await own.Sell(seller);
        var placed = sale.Facts.PlacedAt;
        await own.Tell(new OrderFinished(
            sale.Order with { OrderId = own.Get<Marketplace.Kernel.Persistence.IdGenerator>().Next() }, sale.Facts with { StartedAt = placed.AddHours(30), FirstAnswerAt = null }, Party.Buyer));
        var page = await own.Visitor().Open($"/sellers/{seller.Shop}/level");
        page.Text.ShouldContain($"First response within {hours} hours: at least 90%");
        page.Document.QuerySelectorAll("#level-leading td:nth-child(2)")[3].TextContent.ShouldBe(shown);
        (await own.WrongScores()).ShouldBe(0);
    }

    [Fact]
    public async Task A_level_falls_when_a_day_takes_a_review_out_of_the_year_and_the_seller_is_told()
    {
        var seller = await market.Seller();
        var mug = await market.Lists(seller);
        await (await market.Sell(seller)).Review();
        await market.Sell(seller);
        await Look();
        (await Badge(seller)).ShouldBe("Level 1");
        market.Clock.Advance(market.Clock.Now.Date.AddDays(365).AddSeconds(-1) - market.Clock.Now);
        await Look();
        (await Badge(seller)).ShouldBe("Level 1", "the last second of the 365th day");
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        await Look();
        (await Badge(seller)).ShouldBe("New seller");
        (await LevelOf(mug)).ShouldBe(SellerLevel.New);
        (await Notices(seller))[0].ShouldBe("You no longer have a level.");
        (await market.SignInAs(seller).Open("/shop/reputation")).Text.ShouldContain("To reach “Level 1” you still need: A first positive review");
    }

    [Fact]
    public async Task Neither_a_new_name_nor_opening_again_resets_a_rating_or_a_level()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 3; i++) await (await market.Sell(seller)).Review(i == 0 ? 1 : 5, i == 0 ? 1 : 5, i == 0 ? 1 : 5);
        await market.Sell(seller);
        await Look();
        var (score, badge) = (await Score(), await Badge(seller));
        await market.Tell(new ShopEdited(seller.Id, "Fresh start", "New here.", null, 1));
        await market.Tell(new ShopOpened(seller.Id, seller.Shop!, "Fresh start", "New here.", "DE", "EUR", "en", "Basic"));
        await Look();
        (await Score(), await Badge(seller)).ShouldBe((score, badge));
        score.ShouldBe("3.6");
        (await market.Visitor().Open($"/sellers/{seller.Shop}/level")).Document.QuerySelector("#level-one td:nth-child(2)")!.TextContent.ShouldBe("4");

        async Task<string> Score() => (await market.Visitor().Open($"/sellers/{seller.Shop}")).Document.QuerySelector(".score-figure")!.TextContent;
    }

    [Fact]
    public async Task Only_paid_orders_count_and_a_refund_takes_one_away_and_the_sums_equal_a_recount()
    {
        var seller = await market.Seller();
        await (await market.Sell(seller)).Review();
        var refunded = await market.Sell(seller);
        var unpaid = await market.Sell(seller, OrderStage.Canceled);
        await market.Tell(new OrderFinished(unpaid.Order with { OrderId = unpaid.Order.OrderId + 1 }, unpaid.Facts, Party.Clock) { IsPaid = false });
        (await Finished()).ShouldBe("2");
        market.Clock.Advance(TimeSpan.FromDays(2));
        await market.Tell(new OrderRefunded(refunded.Order, refunded.Facts with { FirstAnswerAt = null, StartedAt = refunded.Facts.PlacedAt.AddHours(24).AddSeconds(1) }, Party.Seller, OrderStage.Finished, ""));
        (await Finished()).ShouldBe("1");
        (await market.WrongScores()).ShouldBe(0);
        await Look();
        (await Badge(seller)).ShouldBe("New seller");
        var page = await market.Visitor().Open($"/sellers/{seller.Shop}/level");
        page.Document.QuerySelectorAll("#level-leading td:nth-child(2)")[^1].TextContent.ShouldBe("50% (1 of 2 orders)", "the response after 24 hours was late");

        var rows = await Csv($"/sellers/{seller.Shop}/level/orders.csv");
        rows[0].ShouldBe(["day", "finished", "responded", "response_in_time", "responses_count_now"]);
        rows.Skip(1).Sum(r => int.Parse(r[1], null)).ShouldBe(1);
        rows.Skip(1).Where(r => r[4] == "yes").Sum(r => int.Parse(r[2], null)).ShouldBe(2);
        await market.In((ReviewsDbContext db) => db.Write(c => db.SellerOrders.ExecuteUpdateAsync(set => set.SetProperty(o => o.Finished, 9), c)));
        (await market.WrongScores()).ShouldBeGreaterThan(0);
        (await Finished()).ShouldBe("1");

        async Task<string> Finished() => (await market.Visitor().Open($"/sellers/{seller.Shop}/level")).Document.QuerySelector("#level-one td:nth-child(2)")!.TextContent;
    }

    [Fact]
    public async Task Two_hosts_that_look_at_once_tell_it_once_and_every_batch_is_looked_at()
    {
        var seller = await market.Seller();
        await market.In(async (ReviewsDbContext db) =>
        {
            db.Shops.AddRange(Enumerable.Range(1, 250).Select(i => new ShopCopy(i, $"other-{i}", "Other", "", "DE", market.Clock.Now)));
            return await db.SaveChangesAsync();
        });
        seller.Id.ShouldBeGreaterThan(250);
        await (await market.Sell(seller)).Review();
        await market.Sell(seller);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => market.Work<LookAtLevels>()));
        await market.Deliver();
        (await Badge(seller)).ShouldBe("Level 1");
        (await market.In((ReviewsDbContext db) => db.LevelChanges.CountAsync())).ShouldBe(1);
        (await Notices(seller)).ShouldBe(["You reached level 1."]);
    }

    private async Task Look()
    {
        market.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await market.Work<LookAtLevels>();
        await market.Deliver();
    }

    private async Task<string> Badge(Person seller) => (await market.Visitor().Open($"/sellers/{seller.Shop}")).Document.QuerySelector(".head-figures .level")!.TextContent;

    private async Task<List<string>> Notices(Person seller) => [.. (await market.SignInAs(seller).Open("/notices")).Document
        .QuerySelectorAll("main .list-rows > li a").Select(n => n.TextContent.Trim()).Where(n => n.Contains("level", StringComparison.Ordinal) || n.Contains("leading", StringComparison.Ordinal))];

    private Task<SellerLevel> LevelOf(long offer) => market.In((OffersDbContext db) => db.Offers.Where(o => o.Id == offer).Select(o => o.Level).SingleAsync());

    private async Task<List<string[]>> Csv(string path) =>
        [.. (await market.Visitor().Open(path)).Body.TrimStart('\ufeff').TrimEnd().Split("\r\n").Select(r => r.Split(','))];

    private async Task<List<string>> Titles(string path) => [.. (await market.Visitor().Open(path)).Document.QuerySelectorAll(".offer-card").Where(c => c.Closest("[aria-labelledby=more-like]") is null)
        .Select(c => $"{c.QuerySelector("h3")!.TextContent} {c.QuerySelector(".level")?.TextContent}".Trim())];
}

using System.Net;
using AngleSharp.Dom;
using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Orders;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Web;

/// <summary>A seller's home page: what waits, and how the shop is doing.</summary>
[Trait("Rule", "ORD-21")]
public sealed class SellerHomeTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task It_is_for_sellers()
    {
        var visitor = await market.Visitor().Open("/shop");
        (visitor.Path, visitor.Url.Query).ShouldBe(("/account/sign-in", "?ReturnUrl=%2Fshop"));
        (await market.SignInAs(await market.Buyer()).Open("/shop")).Path.ShouldBe("/shop/opening");
        var page = await Open(await market.Seller());
        (page.Status, page.Path).ShouldBe((HttpStatusCode.OK, "/shop"));
        var entry = page.Document.QuerySelector(".side a")!;
        (Line(entry), entry.GetAttribute("href"), entry.GetAttribute("aria-current")).ShouldBe(("Overview", "/shop", "page"));
    }

    [Fact]
    public async Task If_nothing_waits_one_sentence_says_so_with_one_button()
    {
        var seller = await market.Seller();
        var page = await Open(seller);
        Line(page.Document.QuerySelector(".empty")!).ShouldBe("Nothing to do right now. List an offer");
        (await page.Follow("List an offer")).Path.ShouldBe("/offers/new");
        await market.Lists(seller);
        page = await Open(seller);
        Line(page.Document.QuerySelector(".empty")!).ShouldBe("Nothing to do right now. View your offers");
        var deal = await Deal.Place(market, seller: seller);
        (await Open(seller)).Document.QuerySelector(".empty").ShouldBeNull();
        await (await deal.AsSeller("/approval")).Submit("Approve order");
        (await Open(seller)).Document.QuerySelector(".empty").ShouldNotBeNull("the buyer is next");
    }

    [Fact]
    public async Task What_waits_comes_in_order_and_is_this_seller_s_alone()
    {
        var seller = await market.Seller();
        var (other, buyer) = (await market.Seller(), await market.Buyer());
        foreach (var one in new[] { seller, other })
        {
            await Claimed.Open(market, seller: one);
            await (await market.Sell(one, title: $"Chair of {one.Name}")).Review(1, 1, 2, $"Wobbly, {one.Name}.\nIt fell over.");
            await new Talk(market, await Deal.Place(market, buyer, one, $"Jug of {one.Name}")).Say(buyer, $"Hello {one.Name}");
        }
        var page = await Open(seller);
        Headings(page).ShouldBe(["Orders", "Claims", "Unread messages 1", "Sales by week", "Negative reviews without a reply"]);
        page.Text.ShouldNotContain(other.Name);
        Line(Section(page, "waiting-orders").QuerySelector(".order-next")!).ShouldEndWith("Approve order");
        Line(Section(page, "unread-messages").QuerySelector(".glimpse")!).ShouldBe($"Hello {seller.Name}");
        var review = Section(page, "unanswered-reviews").QuerySelectorAll("li").ShouldHaveSingleItem();
        Line(review.QuerySelector(".glimpse")!).ShouldBe($"Wobbly, {seller.Name}.");
        review.QuerySelector(".stars")!.GetAttribute("aria-label").ShouldBe("1.3 of 5 stars");
        await (await page.Follow("Reply")).Submit("Reply", new { Text = "Thank you. The leg was loose, and we have sent a new one." });
        Headings(await Open(seller)).ShouldNotContain("Negative reviews without a reply");
    }

    [Fact]
    public async Task Orders_wait_by_deadline_up_to_five_and_those_with_a_claim_stand_among_the_claims()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        await Claimed.Open(market, seller: seller);
        await Deal.Place(market, buyer, seller, "To send", OrderStage.Paid);
        await Deal.Place(market, buyer, seller, "Not mine to do", OrderStage.Confirmed);
        for (var i = 1; i <= 5; i++) await Deal.Place(market, buyer, seller, $"To approve {i}");
        var page = await Open(seller);
        Titles(page).ShouldBe(["To approve 1", "To approve 2", "To approve 3", "To approve 4", "To approve 5"]);
        market.Clock.Advance(TimeSpan.FromHours(80));
        await Deal.Place(market, buyer, seller, "Newest");
        await (await (await Open(seller)).Follow("Approve order")).Submit("Approve order");
        page = await Open(seller);
        Titles(page).ShouldBe(["To approve 2", "To approve 3", "To approve 4", "To approve 5", "To send"]);
        (await page.Follow("See all orders")).Url.PathAndQuery.ShouldBe("/orders?side=selling");
    }

    [Fact, Trait("Rule", "CMP-5")]
    public async Task Claims_wait_while_the_seller_is_next_with_the_time_that_is_left()
    {
        var seller = await market.Seller();
        var claimed = await Claimed.Open(market, seller: seller);
        market.Clock.Advance(TimeSpan.FromHours(30));
        var row = Line(Section(await Open(seller), "waiting-claims").QuerySelectorAll("li").ShouldHaveSingleItem());
        row.ShouldStartWith($"Blue bowl {claimed.Deal.Buyer.Name}");
        row.ShouldContain("Choose a solution for the buyer. 42 hours left until ");
        await claimed.OfferShare();
        Headings(await Open(seller)).ShouldNotContain("Claims");
        market.Clock.Advance(TimeSpan.FromHours(5));
        await (await claimed.AsBuyer("/counter-offer")).Submit("Send counter-offer", new { Percent = 40 });
        Line(Section(await Open(seller), "waiting-claims")).ShouldContain("Accept or decline the buyer's counter-offer. 42 hours left");
        market.Clock.Advance(TimeSpan.FromHours(43));
        Line(Section(await Open(seller), "waiting-claims").QuerySelector(".overdue")!).ShouldStartWith("Overdue since");
        await claimed.Escalate();
        Headings(await Open(seller)).ShouldNotContain("Claims");
    }

    [Fact, Trait("Rule", "REP-2"), Trait("Rule", "TXT-6")]
    public async Task Score_and_rate_of_30_days_are_cut_and_compared_with_the_30_days_before()
    {
        var seller = await market.Seller();
        Month(await Open(seller)).ShouldBe("Score, 30 days – not enough data Feedback rate, 30 days – not enough data 0 : 0");
        await Reviewed(seller, 9, 5);
        await Reviewed(seller, 1, 1);
        Month(await Open(seller)).ShouldBe("Score, 30 days 4.6 10 reviews Feedback rate, 30 days 90% 9 : 1");
        market.Clock.Advance(TimeSpan.FromDays(29));
        await Reviewed(seller, 1, 4);
        Month(await Open(seller)).ShouldBe("Score, 30 days 4.5 11 reviews Feedback rate, 30 days 90.9% 10 : 1", "the first day is the thirtieth, and still counts");
        market.Clock.Advance(TimeSpan.FromDays(1));
        Month(await Open(seller)).ShouldBe("Score, 30 days 4.0 1 review ↓ 0.6 Feedback rate, 30 days – not enough data 1 : 0");
        await Reviewed(seller, 12, 5);
        await Reviewed(seller, 1, 2);
        Month(await Open(seller)).ShouldBe("Score, 30 days 4.7 14 reviews ↑ 0.1 Feedback rate, 30 days 92.8% 13 : 1 ↑ 2.8");
        var page = await Open(seller);
        page.Document.QuerySelectorAll(".month .change").Select(c => c.GetAttribute("aria-label")).ShouldBe(["0.1 more than in the 30 days before", "2.8 points more than in the 30 days before"]);
        market.Clock.Advance(TimeSpan.FromDays(29));
        Month(await Open(seller)).ShouldBe(
            "Score, 30 days 4.7 13 reviews ↑ 0.2 Feedback rate, 30 days 92.3% 12 : 1 ↑ 1.4", "the first day is the sixtieth, and still compared with");
        market.Clock.Advance(TimeSpan.FromDays(1));
        Month(await Open(seller)).ShouldBe("Score, 30 days – not enough data Feedback rate, 30 days – not enough data 0 : 0");
    }

    [Fact, Trait("Rule", "OFR-2")]
    public async Task Sold_out_offers_lead_to_their_stock()
    {
        var seller = await market.Seller();
        var last = await market.Lists(seller, OfferScenes.Mug("Last one", stock: 1));
        await market.Lists(seller, OfferScenes.Mug("Plenty", stock: 9));
        await market.Lists(seller, OfferScenes.Mug("Service", stock: null, category: "repairs", kind: "Service"));
        Headings(await Open(seller)).ShouldNotContain("Sold out");
        await market.Buys(await market.Buyer(), last);
        var page = await Open(seller);
        Headings(page).ShouldContain("Sold out");
        var link = page.Document.QuerySelectorAll("a").Where(a => Line(a).StartsWith("Edit stock", StringComparison.Ordinal)).ShouldHaveSingleItem();
        Line(link).ShouldBe("Edit stock Last one");
        await (await market.SignInAs(seller).Open(link.GetAttribute("href")!.Split('#')[0])).Submit("Save changes", new { Stock = 5 });
        Headings(await Open(seller)).ShouldNotContain("Sold out");
    }

    [Fact]
    public async Task Sales_are_shown_by_week_for_twelve_weeks_with_their_money()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        (await Open(seller)).Text.ShouldContain("No sales in the last 12 weeks.");
        var monday = market.Clock.Now.Date.AddDays(-SalesWeek.Of(market.Clock.Now) % 7);
        market.Clock.Advance(monday.AddDays(7).AddHours(9) - market.Clock.Now);
        foreach (var stage in Enum.GetValues<OrderStage>()) await Deal.Place(market, buyer, seller, stage: stage);
        Weeks(await Open(seller))[^2..].ShouldBe(["0 –", "3 €75.00"], "paid, sent and finished ones");
        market.Clock.Advance(TimeSpan.FromDays(7));
        await Deal.Place(market, buyer, seller, stage: OrderStage.Paid);
        var page = await Open(seller);
        Weeks(page).Count.ShouldBe(12);
        Weeks(page)[^3..].ShouldBe(["0 –", "3 €75.00", "1 €25.00"]);
        page.Document.QuerySelectorAll("svg.sales rect").Count(r => r.GetAttribute("height") != "0").ShouldBe(2);
        market.Clock.Advance(TimeSpan.FromDays(7 * 11));
        Weeks(await Open(seller))[0].ShouldBe("1 €25.00", "the week of three sales is the thirteenth by now");
    }

    [Fact]
    public async Task Weeks_of_sales_equal_a_recount_and_are_set_right_where_they_do_not()
    {
        using var own = new Market();
        var (seller, buyer) = (await own.Seller(), await own.Buyer());
        foreach (var stage in Enum.GetValues<OrderStage>()) await Deal.Place(own, buyer, seller, stage: stage);
        own.Clock.Advance(TimeSpan.FromDays(7));
        var partly = await (await Claimed.Open(own, seller: seller)).OfferShare(40);
        await partly.Accept();
        var rows = await Rows(own);
        rows.Select(r => (r.Orders, r.Amount)).ShouldBe([(3, 7500), (1, 1500)]);
        (await Recount(own)).ShouldBe((0, "Sales: 0 weeks corrected."));
        await own.In((OrdersDbContext db) => db.Write(c => db.SalesWeeks.Where(w => w.Orders == 1).ExecuteUpdateAsync(set => set.SetProperty(w => w.Amount, 7), c)));
        (await Recount(own)).ShouldBe((1, "Sales: 1 week corrected."));
        await own.In((OrdersDbContext db) => db.Write(c => db.SalesWeeks.ExecuteDeleteAsync(c)));
        (await Recount(own)).ShouldBe((1, "Sales: 2 weeks corrected."));
        (await Recount(own)).ShouldBe((0, "Sales: 0 weeks corrected."));
        (await Rows(own)).ShouldBe(rows);
    }

    private Task<Page> Open(Person seller) => market.SignInAs(seller).Open("/shop");

    private async Task Reviewed(Person seller, int times, int stars)
    {
        for (var i = 0; i < times; i++) await (await market.Sell(seller)).Review(stars, stars, stars);
    }

    private static Task<List<SalesWeek>> Rows(Market market) =>
        market.In((OrdersDbContext db) => db.SalesWeeks.AsNoTracking().Where(w => w.Orders != 0).OrderBy(w => w.Week).ToListAsync());

    private static Task<(int Code, string Said)> Recount(Market market) => market.In(async (IEnumerable<IRunAsCommand> commands) =>
    {
        using var said = new StringWriter();
        var code = await commands.OfType<RebuildSales>().Single().Run(said, CancellationToken.None);
        return (code, said.ToString().Trim());
    });

    private static List<string> Headings(Page page) => [.. page.Document.QuerySelectorAll("main h2").Select(Line)];

    private static IElement Section(Page page, string heading) => page.Document.QuerySelector($"section[aria-labelledby={heading}]").ShouldNotBeNull();

    private static List<string> Titles(Page page) => [.. page.Document.QuerySelectorAll(".order-rows .grow > a").Select(a => a.TextContent)];

    private static string Month(Page page) => string.Join(' ', page.Document.QuerySelectorAll(".month").Select(Line));

    /// <summary>The table's rows without their dates.</summary>
    private static List<string> Weeks(Page page) =>
        [.. page.Document.QuerySelectorAll("figure tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(Line)))];

    private static string Line(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

[Trait("Rule", "ORD-4")]
public sealed class FindOrdersTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task Counts_of_tabs_are_kept_by_every_step_and_equal_a_recount()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        foreach (var stage in Enum.GetValues<OrderStage>()) await Deal.Place(market, buyer, seller, stage: stage);
        await Deal.Place(market, seller: seller, stage: OrderStage.Sent);
        await Deal.Place(market, buyer: buyer);
        var card = await Deal.Place(market, buyer, seller, stage: OrderStage.Confirmed);
        await card.Pay(Deal.GoodCard);

        var kept = await market.In((OrdersDbContext db) => db.Counts.AsNoTracking().Where(c => c.Count != 0).ToListAsync());
        var orders = await market.In((OrdersDbContext db) => db.Orders.AsNoTracking().Select(o => new { o.BuyerId, o.SellerId, o.Stage }).ToListAsync());
        var recount = orders.Select(o => (o.BuyerId, OrderSide.Buying, o.Stage)).Concat(orders.Select(o => (o.SellerId, OrderSide.Selling, o.Stage)))
            .CountBy(o => o).Select(c => (c.Key.Item1, c.Key.Item2, c.Key.Stage, c.Value));
        kept.Select(c => (c.PersonId, c.Side, c.Stage, c.Count)).ShouldBe(recount, ignoreOrder: true);

        var page = await market.SignInAs(seller).Open("/orders");
        Tabs(page).ShouldBe("All 9, New 1, Confirmed 1, Paid 2, Sent 2, Finished 1, Refunded 1, Canceled 1");
        (await page.Follow("Paid 2")).Document.QuerySelectorAll(".order-rows > li").Length.ShouldBe(2);
        Tabs(await market.SignInAs(buyer).Open("/orders")).ShouldStartWith("All 9, New 2");
    }

    [Fact]
    public async Task Orders_placed_at_once_are_all_counted()
    {
        var seller = await market.Seller();
        var buyers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => market.Buyer()));
        await Task.WhenAll(buyers.Select(b => Deal.Place(market, b, seller)));
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Deliver();
        Tabs(await market.SignInAs(seller).Open("/orders")).ShouldBe("All 8, New 8", "tabs without orders are left out");
    }

    [Fact]
    public async Task A_seller_sees_what_was_sold_first_and_finds_what_was_bought_beside_it()
    {
        var person = await market.Seller();
        var sold = await Deal.Place(market, seller: person, title: "Sold lamp");
        var bought = await Deal.Place(market, buyer: person, title: "Bought chair");
        var page = await market.SignInAs(person).Open("/orders");
        page.Text.ShouldContain("Sold lamp");
        page.Text.ShouldNotContain("Bought chair");
        page = await page.Follow("My purchases");
        page.Text.ShouldContain("Bought chair");
        page.Text.ShouldNotContain("Sold lamp");
        (await market.SignInAs(sold.Buyer).Open("/orders?side=buying")).Text.ShouldContain("Sold lamp");
        (await market.SignInAs(bought.Seller).Open("/orders?side=selling")).Text.ShouldContain("Bought chair");
        (await market.Visitor().Open("/orders")).Url.Query.ShouldContain("ReturnUrl");
    }

    [Theory]
    [InlineData("blue", true)]
    [InlineData("BLÜE", true)]
    [InlineData("krüg", true)]
    [InlineData("krug bl", true)]
    [InlineData("krug red", false)]
    [InlineData("lue", false)]
    [InlineData("!!!", false)]
    [InlineData("%", false)]
    [InlineData("seller", true)]
    public async Task A_buyer_finds_by_the_beginnings_of_words(string asked, bool found)
    {
        var deal = await Deal.Place(market, seller: await market.Seller("Sellerina"), title: "Blauer Krug, blue");
        var page = await market.SignInAs(deal.Buyer).Open($"/orders?search={Uri.EscapeDataString(asked)}");
        page.Text.Contains("Blauer Krug", StringComparison.Ordinal).ShouldBe(found);
        if (!found) page.Text.ShouldContain("No results");
    }

    [Fact]
    public async Task An_order_is_found_by_its_number_and_by_the_other_side()
    {
        var seller = await market.Seller();
        var wanted = await Deal.Place(market, await market.Buyer("quentin"), seller);
        var other = await Deal.Place(market, await market.Buyer("rosa"), seller);
        foreach (var asked in new[] { $"{wanted.Number}", $"{wanted.Number}".ToLowerInvariant(), "quentin", "QUENT" })
        {
            var page = await market.SignInAs(seller).Open($"/orders?search={asked}");
            page.Text.ShouldContain(wanted.Number.Shown, customMessage: asked);
            page.Text.ShouldNotContain(other.Number.Shown);
        }
        (await market.SignInAs(other.Buyer).Open($"/orders?search={wanted.Number}")).Text.ShouldContain("No results");
    }

    [Fact, Trait("Rule", "OFR-9")]
    public async Task Any_part_of_an_order_s_number_of_five_digits_finds_it_for_its_buyer_and_seller_alone()
    {
        var (wanted, other) = (await Deal.Place(market), await Deal.Place(market));
        var number = $"{wanted.Number}";
        for (var start = 0; start <= number.Length - 5; start++)
        {
            for (var length = 5; length <= number.Length - start; length++)
            {
                var part = number.Substring(start, length);
                foreach (var person in new[] { wanted.Buyer, wanted.Seller })
                {
                    var side = person == wanted.Buyer ? "buying" : "selling";
                    Titles(await market.SignInAs(person).Open($"/orders?side={side}&search={part.ToLowerInvariant()}")).ShouldBe(["Blue bowl"], part);
                }
            }
        }
        (await market.SignInAs(wanted.Buyer).Open($"/orders?search={number[3..6]}-{number[6..9]}")).Text.ShouldContain(wanted.Number.Shown);
        (await market.SignInAs(wanted.Buyer).Open($"/orders?search={number[3..7]}0{number[8..]}Z")).Text.ShouldContain("No results");
        (await market.SignInAs(wanted.Seller).Open($"/orders?side=selling&search={$"{other.Number}"[2..]}")).Text.ShouldNotContain(other.Number.Shown);
        (await market.SignInAs(wanted.Seller).Open($"/orders?side=selling&stage=sent&search={number[2..]}")).Text.ShouldContain("No results");
    }

    [Fact]
    public async Task The_newest_come_first_and_older_ones_are_a_page_away()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var deals = new List<Deal>();
        for (var i = 0; i < 27; i++) deals.Add(await Deal.Place(market, buyer, seller, $"Piece {i:00}"));
        var first = await market.SignInAs(seller).Open("/orders?stage=new&search=piece");
        Titles(first).ShouldBe(Enumerable.Range(2, 25).Reverse().Select(i => $"Piece {i:00}"));
        var second = await first.Follow("Older orders");
        Titles(second).ShouldBe(["Piece 01", "Piece 00"]);
        second.Document.QuerySelector(".pager").ShouldBeNull();
    }

    [Theory]
    [InlineData("piece qui", 26)]
    [InlineData("blue", 13)]
    [InlineData("blue qui 04", 1)]
    [InlineData("blue 05", 0)]
    public async Task Several_words_are_found_on_every_page(string asked, int found)
    {
        var (buyer, seller) = (await market.Buyer("quincy"), await market.Seller());
        for (var i = 0; i < 26; i++) await Deal.Place(market, buyer, seller, $"{(i % 2 == 0 ? "Blue" : "Red")} piece {i:00}");
        var page = await market.SignInAs(seller).Open($"/orders?side=selling&search={Uri.EscapeDataString(asked)}");
        var titles = Titles(page).ToList();
        if (titles.Count == 25) titles.AddRange(Titles(await page.Follow("Older orders")));
        titles.Count.ShouldBe(found);
        titles.ShouldBe(titles.OrderByDescending(t => t[^2..]).ToList());
    }

    [SqliteFact("its query plans")]
    public async Task Open_claims_are_found_by_their_own_index_and_not_among_all_orders()
    {
        foreach (var (column, index) in new[] { ("BuyerId", "OpenClaimsOfBuyer"), ("SellerId", "OpenClaimsOfSeller") })
        {
            var plan = await market.In(async (OrdersDbContext db) =>
            {
                await db.Database.OpenConnectionAsync();
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"EXPLAIN QUERY PLAN SELECT Id FROM Orders WHERE {column} = 1 AND OpenClaimId IS NOT NULL AND Id < 9 ORDER BY Id DESC LIMIT 20";
                await using var rows = await command.ExecuteReaderAsync();
                await rows.ReadAsync();
                return rows.GetString(3);
            });
            plan.ShouldContain(index);
        }
    }

    [Fact]
    public async Task A_search_and_a_tab_keep_each_other()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        foreach (var title in new[] { "Blue vase", "Red bowl" }) await Deal.Place(market, buyer, seller, title);
        await Deal.Place(market, buyer, seller, "Green vase", OrderStage.Sent);
        var found = await (await market.SignInAs(seller).Open("/orders?side=selling")).Submit("Search", new { search = "vase" });
        Titles(found).ShouldBe(["Green vase", "Blue vase"]);
        found.Document.QuerySelector(".tabs .count").ShouldBeNull();
        var sent = await found.Follow("Sent");
        Titles(sent).ShouldBe(["Green vase"]);
        sent.ValueOf("search").ShouldBe("vase");
        var other = await sent.Submit("Search", new { search = "bowl" });
        other.Url.Query.ShouldContain("stage=sent");
        Titles(other).ShouldBeEmpty();
        Titles(await other.Follow("Show all orders")).Count().ShouldBe(3);
    }

    [Fact]
    public async Task Empty_lists_help_on()
    {
        (await market.SignInAs(await market.Buyer()).Open("/orders")).Text.ShouldContain("You haven't bought anything yet");
        (await market.SignInAs(await market.Seller()).Open("/orders")).Text.ShouldContain("No orders yet");
        var deal = await Deal.Place(market);
        (await market.SignInAs(deal.Buyer).Open("/orders?stage=sent")).Text.ShouldContain("No orders at this stage");
        (await market.SignInAs(deal.Buyer).Open("/orders?stage=99&side=x&before=%F0")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    private static IEnumerable<string> Titles(Page page) => page.Document.QuerySelectorAll(".order-rows .grow > a").Select(a => a.TextContent);

    private static string Tabs(Page page) => string.Join(", ", page.Document.QuerySelectorAll(".tabs a").Select(a =>
        string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}

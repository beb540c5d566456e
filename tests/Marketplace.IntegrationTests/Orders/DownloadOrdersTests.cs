using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>A seller's orders as CSV.</summary>
[Trait("Rule", "OFR-7")]
public sealed class DownloadOrdersTests(Market market) : IClassFixture<Market>
{
    private const string Head = "number,ordered (UTC),stage,buyer,title,quantity,item price,amount,refunded,currency,paid (UTC),paid by,sent (UTC),tracking,ended (UTC),name,street,postal code,city,country,phone";
    private const string Address = "Ann Example,Hidden Lane 5,10115,Berlin,DE,'+49301112223";

    [Fact]
    public async Task A_row_has_what_an_accountant_needs_and_the_columns_are_the_same_in_each_language()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "TRACK-1" });
        var file = await (await market.SignInAs(deal.Seller).Open("/orders")).Follow("Download as CSV");
        file.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("orders.csv");
        Rows(file).ShouldBe(
        [
            Head, $"{deal.Number},2026-03-02 09:00:00,sent,{deal.Buyer.Name},Blue bowl,2,12.50,25.00,0.00,EUR,2026-03-02 09:00:00,card,2026-03-02 09:00:00,TRACK-1,,{Address}",
        ]);
        Rows(await market.SignInAs(deal.Seller).Open("/orders/download?culture=es")).ShouldBe(Rows(file));
    }

    [Fact, Trait("Rule", "ORD-6")]
    public async Task An_address_is_in_it_only_while_the_seller_may_see_it()
    {
        using var own = new Market();
        var seller = (await Deal.Place(own, stage: OrderStage.Finished)).Seller;
        (await Row()).ShouldEndWith(Address);
        own.Clock.Advance(TimeSpan.FromDays(90));
        (await Row()).ShouldEndWith(Address);
        own.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Row()).ShouldEndWith("2026-03-02 09:00:00,,,,,,");

        async Task<string> Row() => Rows(await own.SignInAs(seller).Open("/orders/download"))[1];
    }

    [Fact]
    public async Task It_has_the_orders_of_the_open_tab_and_of_the_search()
    {
        var seller = await market.Seller();
        var (placed, paid, vase) = (await Deal.Place(market, seller: seller), await Deal.Place(market, seller: seller, stage: OrderStage.Paid), await Deal.Place(market, seller: seller, title: "Tall vase"));
        (await Numbers("")).ShouldBe([vase.Number.ToString(), paid.Number.ToString(), placed.Number.ToString()]);
        (await Numbers("&stage=paid")).ShouldBe([paid.Number.ToString()]);
        (await Numbers("&search=vas")).ShouldBe([vase.Number.ToString()]);
        (await Numbers("&stage=paid&search=vase")).ShouldBeEmpty();
        var link = (await market.SignInAs(seller).Open("/orders?side=selling&stage=new&search=vase")).Document.QuerySelector("a[download]")!.GetAttribute("href")!;
        Rows(await market.SignInAs(seller).Open(link)).Count.ShouldBe(2);

        async Task<List<string>> Numbers(string query) => [.. Rows(await market.SignInAs(seller).Open($"/orders/download?side=selling{query}")).Skip(1).Select(r => r.Split(',')[0])];
    }

    [Fact]
    public async Task Formulas_are_made_text_and_quotes_and_line_breaks_stay()
    {
        var seller = await market.Seller();
        await Deal.Place(market, seller: seller, title: "=HYPERLINK(\"http://x\";\"a\")");
        await Deal.Place(market, seller: seller, title: "Bowl, \"blue\"");
        var body = (await market.SignInAs(seller).Open("/orders/download")).Body;
        body.ShouldContain(",\"'=HYPERLINK(\"\"http://x\"\";\"\"a\"\")\",");
        body.ShouldContain(",\"Bowl, \"\"blue\"\"\",");
    }

    [Fact]
    public async Task Nobody_else_gets_it()
    {
        var deal = await Deal.Place(market);
        (await market.SignInAs(deal.Buyer).Open("/orders/download")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.Visitor().Open("/orders/download")).Url.Query.ShouldContain("ReturnUrl");
        Rows(await market.SignInAs(await market.Seller()).Open("/orders/download")).ShouldBe([Head]);
    }

    [Fact]
    public async Task Long_lists_are_complete()
    {
        const int orders = 1_203;
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        await market.In((OrdersDbContext db) =>
        {
            foreach (var id in Enumerable.Range(0, orders).Select(_ => market.Get<IdGenerator>().Next())) db.Place(Order.Place(Deal.Bought(id, buyer, seller, "Blue bowl") with { OccurredAt = market.Clock.Now }, market.Get<Microsoft.Extensions.Options.IOptions<Marketplace.Orders.OrdersOptions>>().Value.Terms));
            return db.SaveChangesAsync();
        });
        foreach (var query in new[] { "", "?search=blue" }) Rows(await market.SignInAs(seller).Open($"/orders/download{query}")).Skip(1).Distinct().Count().ShouldBe(orders, query);
    }

    private static List<string> Rows(Page file) => [.. file.Body.TrimStart('\ufeff').TrimEnd().Split("\r\n")];
}

using System.Net;
using Marketplace.Complaints.Jobs;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Orders;
using Marketplace.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Complaints;

[Trait("Rule", "ORD-15")]
public sealed class CustomerCardTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task The_dots_beside_the_name_lead_the_seller_to_the_card_from_the_order_and_from_the_list()
    {
        var deal = await Deal.Place(market);
        foreach (var page in new[] { await deal.AsSeller(), await market.SignInAs(deal.Seller).Open("/orders?side=selling"), await market.SignInAs(deal.Seller).Open("/orders?side=selling&stage=new") })
        {
            var card = await page.Follow("…");
            card.Path.ShouldBe($"{deal.Path}/customer", "an order that is new is enough");
            card.Document.QuerySelector("h1")!.TextContent.ShouldBe(deal.Buyer.Name);
            card.Text.ShouldContain("No seller has reported this customer.");
        }
        foreach (var page in new[] { await deal.AsBuyer(), await market.SignInAs(deal.Buyer).Open("/orders?side=buying") })
        {
            page.Document.QuerySelector("a[href$='/customer']").ShouldBeNull();
        }
    }

    [Fact]
    public async Task It_shows_what_the_customer_did_anywhere_on_the_marketplace_and_a_recount_proves_it()
    {
        var buyer = await market.Buyer();
        market.Clock.Advance(TimeSpan.FromDays(40));
        var mine = await Deal.Place(market, buyer);
        (await Figures(mine)).ShouldBe("2 Mar, 0, 0, 0");
        foreach (var stage in new[] { OrderStage.Sent, OrderStage.Canceled, OrderStage.Refunded }) await Deal.Place(market, buyer, stage: stage);
        var finished = await Deal.Place(market, buyer, stage: OrderStage.Finished);
        var (kept, withdrawn) = (await market.Sell(buyer: buyer), await market.Sell(buyer: buyer));
        await kept.Review(1, 1, 1);
        await withdrawn.Review();
        (await Figures(mine)).ShouldBe("2 Mar, 3, 1, 2");
        await withdrawn.Withdraw();
        await (await finished.AsSeller("/refund")).Submit("Refund in full", new { MoneyReturned = true });
        (await Figures(mine)).ShouldBe("2 Mar, 2, 1, 1", "what was refunded is not closed with success any more");
        (await Figures(await Deal.Place(market))).ShouldEndWith(", 0, 0, 0", customMessage: "another customer's");
        (await Recount()).ShouldBe((0, "Customers: 0 rows corrected."));

        // Wrong figures are corrected.
        await market.In((ComplaintsDbContext db) => db.Write(c => db.Customers.Where(r => r.CustomerId == buyer.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Finished, 9).SetProperty(r => r.Reviews, 0), c)));
        (await Recount()).ShouldBe((1, "Customers: 1 row corrected."));
        (await Figures(mine)).ShouldBe("2 Mar, 2, 1, 1");
        (await Recount()).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Only_a_seller_with_an_order_of_that_customer_sees_it()
    {
        var reported = await Reported.File(market);
        var deal = reported.Deal;
        var staff = new[] { market.Support(), market.Administrator() };
        foreach (var person in staff.Append(deal.Buyer).Append(await market.Seller()).Append(await market.Buyer()))
        {
            (await market.SignInAs(person).Open($"{deal.Path}/customer")).Status.ShouldBe(HttpStatusCode.NotFound, person.Name);
        }
        (await market.Visitor().Open($"{deal.Path}/customer")).Url.Query.ShouldContain("ReturnUrl");
        (await market.SignInAs(deal.Seller).Open($"{(await Deal.Place(market)).Path}/customer")).Status.ShouldBe(HttpStatusCode.NotFound, "an order of another seller");
    }

    [Fact, Trait("Rule", "CMP-9")]
    public async Task Every_seller_with_an_order_of_that_customer_reads_the_report_with_its_author_and_nothing_of_the_order()
    {
        var reported = await Reported.File(await Deal.Place(market, title: "Blue bowl"));
        var other = await Deal.Place(market, reported.Deal.Buyer);
        var card = await other.AsSeller("/customer");
        foreach (var words in new[] { $"Shop of {reported.Deal.Seller.Name}", "2 Mar", "Refused delivery", Reported.Words, "Can be disputed" }) card.Text.ShouldContain(words);
        card.Document.QuerySelector($"a[href='/sellers/{reported.Deal.Seller.Shop}']").ShouldNotBeNull();
        card.Body.ShouldNotContain(reported.Deal.Number.ToString());
        card.Text.ShouldNotContain("View your report");
        var second = await Deal.Place(market, reported.Deal.Buyer, reported.Deal.Seller);
        (await (await second.AsSeller("/customer")).Follow("View your report")).Path.ShouldBe(reported.Path, "an own report is reached from each order of that customer");
        card.Text.ShouldContain("Report customer");
        foreach (var words in new[] { "Filed after a negative review", "The customer's answer" }) card.Text.ShouldNotContain(words);

        await reported.Answer("I was away, and told the shop so.");
        await reported.Dispute();
        card = await other.AsSeller("/customer");
        foreach (var words in new[] { "The customer's answer", "I was away, and told the shop so.", "Disputed" }) card.Text.ShouldContain(words);
        card.Text.ShouldNotContain(Reported.Wrong, customMessage: "the dispute is for support and the two");
        await reported.Decide(market.Support(), "Keep");
        (await other.AsSeller("/customer")).Text.ShouldContain("Kept by support");
        (await (await Deal.Place(market, seller: other.Seller)).AsSeller("/customer")).Text.ShouldNotContain(Reported.Words, customMessage: "the card of another customer");
    }

    private static async Task<string> Figures(Deal deal) =>
        string.Join(", ", (await deal.AsSeller("/customer")).Document.QuerySelectorAll("#figures dd").Select(d => d.TextContent.Trim()));

    private Task<(int Code, string Said)> Recount() => market.In(async (IEnumerable<IRunAsCommand> commands) =>
    {
        using var said = new StringWriter();
        var code = await commands.OfType<RebuildCustomers>().Single().Run(said, CancellationToken.None);
        return (code, said.ToString().Trim());
    });
}

using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Marketplace.Contracts.Orders;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

public sealed class ReadOrderTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "ORD-8")]
    public async Task The_seller_of_a_new_order_reads_what_happens_without_an_approval()
    {
        var deal = await Deal.Place(market);
        (await deal.AsSeller()).Text.ShouldContain($"Approve or cancel it by {(await deal.Order()).ClosesAt:d MMM}");
        (await deal.AsBuyer()).Text.ShouldContain("the order ends and you pay nothing.");
        await (await deal.AsSeller("/approval")).Submit("Approve order");
        (await deal.AsSeller()).Text.ShouldContain("this order counts as finished on");
    }

    [Fact, Trait("Rule", "ORD-1")]
    public async Task A_purchase_told_twice_is_one_order()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var bought = Deal.Bought(market.Get<Kernel.Persistence.IdGenerator>().Next(), buyer, seller, "Blue bowl");
        await market.Tell(bought, bought, bought);
        (await market.In((OrdersDbContext db) => db.Orders.CountAsync(o => o.BuyerId == buyer.Id))).ShouldBe(1);
        (await market.In((OrdersDbContext db) => db.Counts.Where(c => c.PersonId == seller.Id).SumAsync(c => c.Count))).ShouldBe(1);
    }

    [Fact, Trait("Rule", "ORD-3"), Trait("Rule", "ORD-5")]
    public async Task Both_sides_see_stage_amounts_deadlines_and_history()
    {
        var deal = await Deal.Place(market);
        foreach (var page in new[] { await deal.AsBuyer(), await deal.AsSeller() })
        {
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Text.ShouldContain($"Order {deal.Number.Shown}");
            page.Text.ShouldContain("2 × €12.50 €25.00 Total €25.00");
            page.Text.ShouldContain("placed this order");
            page.Text.ShouldContain("Confirmed by ");
            page.Text.ShouldContain("Sent by ");
            page.Document.QuerySelector("p.plain")!.TextContent.ShouldBe("Please wrap it.\nIn blue.", "line by line, as it was typed");
            page.Document.QuerySelector("address")!.TextContent.ShouldContain("Germany");
            page.Document.QuerySelector(".side [aria-current]")!.TextContent.ShouldContain("rders");
            page.Document.QuerySelector(".timeline .now")!.TextContent.ShouldContain("New");
            page.Document.QuerySelector("main a[href^='/offers/']")!.TextContent.ShouldBe("Blue bowl");
        }
        (await deal.AsBuyer()).Document.QuerySelector("#history")!.TextContent.ShouldContain("You placed this order");
        (await deal.AsSeller()).Document.QuerySelector("#history")!.TextContent.ShouldContain($"{deal.Buyer.Name} placed this order");
        (await deal.AsBuyer()).Document.QuerySelector($"a[href='/sellers/{deal.Seller.Shop}']").ShouldNotBeNull();
    }

    [Theory, Trait("Rule", "ORD-3")]
    [InlineData(OrderStage.New, "Confirmed 24 h, Sent 96 h")]
    [InlineData(OrderStage.Confirmed, "Sent 96 h")]
    [InlineData(OrderStage.Paid, "Sent 96 h")]
    [InlineData(OrderStage.Sent, "")]
    [InlineData(OrderStage.Finished, "")]
    [InlineData(OrderStage.Refunded, "")]
    [InlineData(OrderStage.Canceled, "")]
    public async Task The_next_deadlines_are_those_that_still_lie_ahead_at_the_stage(OrderStage stage, string deadlines)
    {
        var placed = market.Clock.Now;
        var deal = await Deal.Place(market, stage: stage);
        Deadlines(await deal.AsBuyer(), placed).ShouldBe(deadlines);
        Deadlines(await deal.AsSeller(), placed).ShouldBe(deadlines);
        market.Clock.Advance(TimeSpan.FromHours(96) + TimeSpan.FromSeconds(1));
        Deadlines(await deal.AsBuyer(), placed).ShouldBe(deadlines.Replace(" h", " h late", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "ORD-3")]
    public async Task The_page_says_when_each_stage_was_reached()
    {
        var placed = market.Clock.Now;
        var deal = await Deal.Place(market);
        market.Clock.Advance(TimeSpan.FromHours(5));
        await (await deal.AsSeller("/approval")).Submit("Approve order");
        Timeline(await deal.AsBuyer(), placed).ShouldBe("0 h New, 5 h Confirmed, Paid, Sent, Finished");
        market.Clock.Advance(TimeSpan.FromHours(2));
        await (await deal.AsSeller("/receipt")).Submit("Mark as paid");
        Timeline(await deal.AsSeller(), placed).ShouldBe("0 h New, 5 h Confirmed, 7 h Paid, Sent, Finished");
    }

    [Fact, Trait("Rule", "ORD-3")]
    public async Task A_promise_that_has_passed_is_marked_as_late()
    {
        var deal = await Deal.Place(market);
        (await deal.AsBuyer()).Text.ShouldNotContain("late");
        market.Clock.Advance(TimeSpan.FromHours(25));
        (await deal.AsBuyer()).Text.ShouldContain("late");
    }

    [Fact, Trait("Rule", "ORD-18")]
    public async Task The_page_sets_what_was_promised_beside_what_happened()
    {
        var deal = await Deal.Place(market);
        (await deal.AsBuyer()).Text.ShouldContain("Promised Actual Started 24 hours – Sent 4 days – Seller's first response –");
        market.Clock.Advance(TimeSpan.FromHours(5));
        await deal.Reach(OrderStage.Paid);
        market.Clock.Advance(TimeSpan.FromHours(31));
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "T" });
        (await deal.AsBuyer()).Text.ShouldContain("Started 24 hours 5 hours Sent 4 days 36 hours Seller's first response –");
    }

    [Fact, Trait("Rule", "ORD-18")]
    public async Task What_did_not_happen_before_the_end_is_not_waited_for()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Canceled);
        (await deal.AsBuyer()).Text.ShouldContain("Started 24 hours – Sent 4 days – Seller's first response –");
    }

    [Fact, Trait("Rule", "TXT-4")]
    public async Task A_reason_from_the_list_is_read_in_the_readers_language_and_own_words_as_they_were_written()
    {
        var deal = await Deal.Place(market);
        await (await deal.AsBuyer("/cancellation")).Submit("Cancel order", new { Reason = "not-needed", Clarification = "I found mine." });
        (await deal.AsBuyer()).Text.ShouldContain("I no longer need it: I found mine.");
        (await market.SignInAs(deal.Seller).Reading("es").Open(deal.Path)).Text.ShouldContain("Ya no lo necesito: I found mine.");
    }

    [Fact, Trait("Rule", "TXT-4")]
    public async Task Numbers_are_shown_in_groups_of_four_and_read_in_either_form()
    {
        var deal = await Deal.Place(market);
        var page = await deal.AsBuyer();
        page.Text.ShouldContain($"Order {deal.Number.Shown}");
        page.Text.ShouldNotContain(deal.Number.ToString());
        (await market.SignInAs(deal.Buyer).Open($"/orders/{deal.Number.Shown.ToLowerInvariant()}")).Text.ShouldContain(deal.Number.Shown);
        (await market.SignInAs(deal.Buyer).Open($"/orders?side=buying&search={deal.Number.Shown}")).Document.QuerySelectorAll(".order-rows > li").Length.ShouldBe(1);
    }

    [Fact, Trait("Rule", "ORD-6")]
    public async Task The_seller_sees_the_address_until_ninety_days_after_the_end()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        (await deal.AsSeller()).Text.ShouldContain("Hidden Lane 5");
        market.Clock.Advance(TimeSpan.FromDays(90));
        (await deal.AsSeller()).Text.ShouldContain("+49301112223");
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        var later = await deal.AsSeller();
        later.Body.ShouldNotContain("Hidden Lane 5");
        later.Body.ShouldNotContain("+49301112223");
        (await deal.AsBuyer()).Text.ShouldContain("Hidden Lane 5");
    }

    [Fact, Trait("Rule", "ORD-6")]
    public async Task A_refund_after_the_end_shows_the_address_for_no_longer()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        market.Clock.Advance(TimeSpan.FromDays(80));
        await (await deal.AsSeller("/refund")).Submit("Refund in full", new { MoneyReturned = true });
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        market.Clock.Advance(TimeSpan.FromDays(9));
        var before = await deal.AsSeller();
        before.Text.ShouldContain("Hidden Lane 5");
        before.Text.ShouldContain("+49301112223");
        market.Clock.Advance(TimeSpan.FromDays(2));
        var after = await deal.AsSeller();
        after.Body.ShouldNotContain("Hidden Lane 5");
        after.Body.ShouldNotContain("+49301112223");
        after.Text.ShouldContain("We no longer show the address and phone number");
    }

    [Fact, Trait("Rule", "ORD-6")]
    public async Task The_seller_of_a_running_order_sees_the_address_however_old_it_is()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        market.Clock.Advance(TimeSpan.FromDays(200));
        (await deal.AsSeller()).Text.ShouldContain("Hidden Lane 5");
    }
    /// <summary>Each deadline in hours after the order was placed, and whether it is marked as late.</summary>
    private static string Deadlines(Page page, DateTime placed) => string.Join(", ", page.Document.QuerySelectorAll(".timeline li")
        .Where(step => step.QuerySelector("small") is not null)
        .Select(step => $"{step.TextContent.Trim().Split(' ')[0]} {Hours(step, placed)} {step.QuerySelector(".badge-mark")?.TextContent}".TrimEnd()));

    private static string Timeline(Page page, DateTime placed) => string.Join(", ", page.Document.QuerySelectorAll(".timeline li")
        .Select(step => $"{(step.ClassName == "todo" ? "" : Hours(step, placed))} {step.ChildNodes.OfType<IText>().Last(t => t.Text.Trim().Length > 0).Text.Trim()}".TrimStart()));

    private static string Hours(IElement where, DateTime placed) => where.QuerySelector("time")?.GetAttribute("datetime") is { } at
        ? $"{(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).UtcDateTime - placed).TotalHours} h"
        : "";
}

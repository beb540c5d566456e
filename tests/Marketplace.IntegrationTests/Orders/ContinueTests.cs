using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Complaints;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>The home page begins with the orders that wait for whoever is signed in.</summary>
[Trait("Rule", "ORD-21")]
public sealed class ContinueTests(Market market) : IClassFixture<Market>
{
    [Theory]
    [InlineData(OrderStage.New, null, "Approve order")]
    [InlineData(OrderStage.Confirmed, "Pay €25.00", null)]
    [InlineData(OrderStage.Paid, null, "Mark as sent")]
    [InlineData(OrderStage.Sent, "I've received it", null)]
    [InlineData(OrderStage.Finished, "Leave a review", null)]
    [InlineData(OrderStage.Refunded, "Leave a review", null)]
    [InlineData(OrderStage.Canceled, null, null)]
    public async Task It_waits_for_the_party_whose_step_is_next_and_for_nobody_else(OrderStage stage, string? ofBuyer, string? ofSeller)
    {
        var deal = await Deal.Place(market, stage: stage);
        (await Buttons(deal.Buyer)).ShouldBe(ofBuyer is null ? [] : [ofBuyer]);
        (await Buttons(deal.Seller)).ShouldBe(ofSeller is null ? [] : [ofSeller]);
    }

    [Fact]
    public async Task Nothing_is_shown_to_visitors_and_to_those_for_whom_nothing_waits()
    {
        await Deal.Place(market);
        (await market.Visitor().Open("/")).Text.ShouldStartWith("Reviews you can check");
        (await market.SignInAs(await market.Buyer()).Open("/")).Text.ShouldStartWith("Home Newest offers");
    }

    [Fact]
    public async Task A_row_is_that_of_the_list_and_its_button_leads_to_the_step()
    {
        var deal = await Deal.Place(market, title: "Green jug");
        var page = await market.SignInAs(deal.Seller).Open("/");
        page.Text.ShouldStartWith("Home Waiting for you See all orders Go to your shop Green jug");
        var row = page.Document.QuerySelectorAll(".order-rows > li").ShouldHaveSingleItem();
        row.OuterHtml.ShouldBe((await market.SignInAs(deal.Seller).Open("/orders")).Document.QuerySelector(".order-rows > li")!.OuterHtml);
        (await (await page.Follow("Approve order")).Submit("Approve order")).Path.ShouldBe(deal.Path);
        (await Buttons(deal.Seller)).ShouldBeEmpty();
        (await page.Follow("See all orders")).Path.ShouldBe("/orders");
    }

    [Fact]
    public async Task The_first_deadline_comes_first_then_what_has_none_and_reviews_last_and_after_five_a_link_to_all()
    {
        var person = await market.Seller();
        await Deal.Place(market, buyer: person, title: "To review", stage: OrderStage.Finished);
        await Deal.Place(market, buyer: person, title: "To pay", stage: OrderStage.Confirmed);
        await Deal.Place(market, seller: person, title: "To send", stage: OrderStage.Paid);
        (await Titles(person)).ShouldBe(["To send", "To pay", "To review"]);
        await Deal.Place(market, seller: person, title: "To approve");
        (await Titles(person)).ShouldBe(["To approve", "To send", "To pay", "To review"]);
        await Deal.Place(market, buyer: person, title: "To confirm", stage: OrderStage.Sent);
        await Deal.Place(market, buyer: person, title: "To pay, too", stage: OrderStage.Confirmed);
        (await Titles(person)).ShouldBe(["To approve", "To send", "To pay", "To pay, too", "To confirm"]);
        market.Clock.Advance(TimeSpan.FromHours(60));
        await Deal.Place(market, seller: person, title: "Later");
        (await Titles(person)).ShouldBe(["To approve", "Later", "To send", "To pay", "To pay, too"], "what is late comes first");
        var all = await (await market.SignInAs(person).Open("/")).Follow("See all 7");
        all.Path.ShouldBe("/orders/waiting");
        TitlesOf(all).ShouldBe(["To approve", "Later", "To send", "To pay", "To pay, too", "To confirm", "To review"]);
        TitlesOf(await market.SignInAs(person).Open("/shop")).ShouldBe(["To approve", "Later", "To send"], "the overview has what waits for the shop, in the same order");
    }

    [Fact, Trait("Rule", "ORD-11")]
    public async Task A_custom_order_waits_for_its_buyer_until_it_is_accepted_withdrawn_or_expired()
    {
        var deal = await Agreement.Custom(await Deal.Place(market, stage: OrderStage.Paid));
        await Waits(true, "nobody has opened it");
        var page = await market.SignInAs(deal.Buyer).Open(await Agreement.LinkOf(deal));
        await market.Deliver();
        await Waits(true, "it was opened");
        (await deal.AsBuyer()).Document.QuerySelector(".message-card .badge-mark")!.TextContent.ShouldBe("Waiting for you");
        (await deal.AsSeller()).Document.QuerySelector(".message-card .badge-mark")!.TextContent.ShouldBe("Opened by the buyer");
        (await Buttons(deal.Seller)).ShouldBe(["Mark as sent"], "it is not the seller's step");
        await page.Submit("Accept and pay €50.00");
        await Waits(false, "it was accepted");
        await Agreement.Custom(deal, "Another");
        await Waits(true, "there is another one");
        market.Clock.Advance(TimeSpan.FromHours(24));
        await Waits(false, "its link has expired");

        async Task Waits(bool waits, string why)
        {
            (await Buttons(deal.Buyer)).Contains("Open custom order").ShouldBe(waits, why);
            var list = await market.SignInAs(deal.Buyer).Open("/orders?side=buying");
            list.Document.QuerySelectorAll("[aria-labelledby=offered] .order-rows > li").Length.ShouldBe(waits ? 1 : 0, why);
        }
    }

    [Fact]
    public async Task Claims_and_owed_refunds_wait_for_the_seller_alone()
    {
        var claimed = await Claimed.Open(market, byCard: false);
        (await Buttons(claimed.Deal.Seller)).ShouldBe(["View claim"]);
        (await Buttons(claimed.Deal.Buyer)).ShouldBeEmpty();
        await claimed.OfferShare();
        await claimed.Accept();
        (await Buttons(claimed.Deal.Seller)).ShouldBe(["Confirm refund"]);
        (await Buttons(claimed.Deal.Buyer)).ShouldBeEmpty();
        await (await claimed.Deal.AsSeller("/repayment")).Submit("Confirm refund", new { MoneyReturned = true });
        (await Buttons(claimed.Deal.Seller)).ShouldBeEmpty();
        (await Buttons(claimed.Deal.Buyer)).ShouldBe(["I've received it"]);
    }

    [Fact]
    public async Task A_reviewed_order_waits_no_more()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        await (await (await market.SignInAs(deal.Buyer).Open("/")).Follow("Leave a review")).Submit("Publish review", new { Fulfillment = 5, StartTime = 5, Communication = 5 });
        (await Buttons(deal.Buyer)).ShouldBeEmpty();
    }

    private async Task<List<string>> Buttons(Person person) =>
        [.. (await market.SignInAs(person).Open("/")).Document.QuerySelectorAll(".order-next a").Select(a => a.TextContent)];

    private async Task<List<string>> Titles(Person person) => TitlesOf(await market.SignInAs(person).Open("/"));

    private static List<string> TitlesOf(Page page) => [.. page.Document.QuerySelectorAll(".order-rows .grow > a").Select(a => a.TextContent)];
}

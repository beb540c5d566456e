using System.Net;

namespace Marketplace.IntegrationTests.Journeys;

/// <summary>The product's main job, without JavaScript.</summary>
public sealed class WholeJourneyTests(Market market) : IClassFixture<Market>
{
    [Fact]
    [Trait("Rule", "ORD-1")]
    [Trait("Rule", "ORD-2")]
    [Trait("Rule", "REV-1")]
    [Trait("Rule", "REV-4")]
    [Trait("Rule", "REV-6")]
    [Trait("Rule", "REP-3")]
    public async Task Bought_approved_paid_sent_closed_reviewed_edited_answered_and_read_by_everyone()
    {
        var journey = await OrderJourney.Begin(market);
        (await journey.Buy(2)).Text.ShouldContain("€97.00");
        (await journey.Seller.Open("/notices")).Text.ShouldContain("Teapot with a bamboo handle");
        (await journey.Seller.Open("/orders?side=selling")).Text.ShouldContain("Teapot with a bamboo handle");
        await journey.Approve();
        await journey.Pay();
        await journey.Send();
        (await journey.Buyer.Open($"{journey.Order}/review")).Status.ShouldBe(HttpStatusCode.NotFound, "the order has not ended");
        await journey.Close();

        (await journey.Buyer.Open(journey.Order)).Document.QuerySelector("#review a")!.TextContent.ShouldBe("Leave a review");
        (await journey.Review(2, "The lid does not fit.")).Text.ShouldContain("The lid does not fit.");
        (await journey.Seller.Open("/notices")).Text.ShouldContain("review");
        var edited = await (await journey.Buyer.Open($"{journey.Order}/review/edit"))
            .Submit("Edit review", new { Fulfillment = 4, StartTime = 5, Communication = 5, Comment = "A new lid came within a day." });
        edited.Text.ShouldContain("A new lid came within a day.");
        var reply = (await journey.Seller.Open(journey.Order)).Document.QuerySelector("#review a[href$='/reply']")!.GetAttribute("href")!;
        await (await journey.Seller.Open(reply)).Submit("Reply", new { Text = "Thank you. We now measure each lid twice before a pot leaves the workshop." });

        var page = await market.Visitor().Open($"/sellers/{journey.Shop}");
        page.Text.ShouldContain("A new lid came within a day.");
        page.Text.ShouldNotContain("The lid does not fit.");
        page.Text.ShouldContain("edited");
        page.Text.ShouldContain("Verified order");
        page.Text.ShouldContain("We now measure each lid twice");
        page.Text.ShouldContain("4.6");
        page.Text.ShouldContain("1 : 0");
        (await market.Visitor().Open(journey.Offer)).Text.ShouldContain("A new lid came within a day.");
    }

    [Fact]
    [Trait("Rule", "ORD-2")]
    [Trait("Rule", "REV-1")]
    [Trait("Rule", "REV-8")]
    public async Task An_order_that_the_seller_canceled_can_be_reviewed_and_says_so()
    {
        var journey = await OrderJourney.Begin(market, stock: 1);
        await journey.Buy();
        market.Clock.Advance(TimeSpan.FromDays(3));
        (await journey.Cancel(journey.Seller, "out-of-stock")).Text.ShouldContain("Canceled");
        await journey.Review(1, "Sold what was not there.");
        var page = await market.Visitor().Open($"/sellers/{journey.Shop}");
        page.Text.ShouldContain("Sold what was not there.");
        page.Text.ShouldContain("canceled by the seller after 3 days");
        page.Text.ShouldContain("0 : 1");
        (await journey.OpenPurchase(journey.Buyer)).Has("Place order").ShouldBeTrue("the piece came back into stock");
    }

    [Fact]
    [Trait("Rule", "ORD-2")]
    [Trait("Rule", "ORD-17")]
    [Trait("Rule", "REV-1")]
    public async Task A_refunded_order_can_be_reviewed()
    {
        var journey = await OrderJourney.Begin(market);
        await journey.Buy();
        await journey.Approve();
        await journey.Pay();
        (await (await journey.Seller.Open($"{journey.Order}/refund")).Submit("Refund in full", new { Reason = "It broke in my hands." })).Text.ShouldContain("Refunded");
        await journey.Review(4, "Pity, but the money came back at once.");
        (await market.Visitor().Open($"/sellers/{journey.Shop}")).Text.ShouldContain("Pity, but the money came back at once.");
    }

    [Fact]
    [Trait("Rule", "REV-1")]
    public async Task An_order_that_its_buyer_canceled_within_the_hour_cannot_be_reviewed()
    {
        var journey = await OrderJourney.Begin(market);
        await journey.Buy();
        market.Clock.Advance(TimeSpan.FromMinutes(60));
        await journey.Cancel(journey.Buyer, "by-mistake");
        var page = await journey.Buyer.Open($"{journey.Order}/review");
        page.Has("Publish review").ShouldBeFalse();
        page.Text.ShouldContain("so you can't review it");
    }

    [Fact]
    [Trait("Rule", "OFR-2")]
    public async Task Two_buyers_and_the_last_piece()
    {
        var journey = await OrderJourney.Begin(market, stock: 1);
        var rival = market.SignInAs(await market.Buyer());
        var (mine, theirs) = (await journey.OpenPurchase(journey.Buyer), await journey.OpenPurchase(rival));
        var done = await Task.WhenAll(mine.Submit("Place order", OrderJourney.Contact(1)), theirs.Submit("Place order", OrderJourney.Contact(1)));
        done.Count(p => p.Path.StartsWith("/orders/", StringComparison.Ordinal)).ShouldBe(1);
        var late = done.Single(p => !p.Path.StartsWith("/orders/", StringComparison.Ordinal));
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("Sold out");
    }

    [Fact]
    [Trait("Rule", "ORD-2")]
    public async Task The_buyer_cancels_while_the_seller_approves()
    {
        var journey = await OrderJourney.Begin(market);
        await journey.Buy();
        var (seller, buyer) = (await journey.Seller.Open(journey.Order), await journey.Buyer.Open($"{journey.Order}/cancellation"));
        var done = await Task.WhenAll(
            seller.Submit("Approve order"), buyer.Submit("Cancel order", new { Reason = "not-needed", Clarification = "Sorry." }));
        var late = done.Single(p => p.Status == HttpStatusCode.Conflict);
        done.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        late.Errors.ShouldNotBeEmpty();
    }
}

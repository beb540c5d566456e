using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Orders.Domain;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>The next step on the order's page and in the lists, with its button.</summary>
[Trait("Rule", "ORD-21")]
public sealed class NextStepTests(Market market) : IClassFixture<Market>
{
    [Theory]
    [InlineData(OrderStage.New, true, "has until", null)]
    [InlineData(OrderStage.New, false, "Approve this order by", "Approve order")]
    [InlineData(OrderStage.Confirmed, true, "You can now pay.", "Pay €25.00")]
    [InlineData(OrderStage.Confirmed, false, "to pay €25.00.", null)]
    [InlineData(OrderStage.Paid, true, "to send your order.", null)]
    [InlineData(OrderStage.Paid, false, "Send this order by", "Mark as sent")]
    [InlineData(OrderStage.Sent, true, "Tell us when you have it.", "I've received it")]
    [InlineData(OrderStage.Sent, false, "to confirm that it has arrived.", null)]
    [InlineData(OrderStage.Finished, true, "Tell other buyers how it went.", "Leave a review")]
    [InlineData(OrderStage.Finished, false, null, null)]
    public async Task The_order_and_its_row_in_the_list_say_the_same_and_their_button_leads_on(OrderStage stage, bool buying, string? line, string? button)
    {
        var deal = await Deal.Place(market, stage: stage);
        var person = market.SignInAs(buying ? deal.Buyer : deal.Seller);
        var (order, list) = (await person.Open(deal.Path), await person.Open($"/orders?side={(buying ? "buying" : "selling")}"));
        var (panel, row) = (order.Document.QuerySelector(".next-step p")?.TextContent.Trim(), list.Document.QuerySelector(".order-next > span")?.TextContent);
        if (line is null) row.ShouldBeNull();
        else row!.ShouldContain(line);
        (panel == "Nothing left to do." ? null : panel).ShouldBe(row);
        (order.Document.QuerySelector(".next-step .btn-primary")?.TextContent).ShouldBe(button);
        var link = list.Document.QuerySelector(".order-next a");
        (link?.TextContent).ShouldBe(button);
        link?.ClassList.Contains("btn-primary").ShouldBe(button != "Leave a review", "the order's own next step is filled");
        (list.Document.QuerySelector(".order-next > span.muted")?.TextContent).ShouldBe(button is null ? row : null, "the other side's step is quiet");
        if (button is null)
        {
            link.ShouldBeNull();
            return;
        }
        var next = await list.Follow(button);
        (next.Status, next.Document.QuerySelector("main form button.btn-primary") is not null).ShouldBe((HttpStatusCode.OK, true), "there the step can be taken");
    }

    [Fact]
    public async Task What_else_may_be_done_is_in_a_menu_and_is_never_the_next_step_twice()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Sent);
        Menu(await deal.AsSeller()).ShouldBe(["Close order", "Change order amount", "Add a free extra", "Refund in full", "Cancel order", "Offer a custom order", "Add an order"]);
        Menu(await deal.AsBuyer()).ShouldBeEmpty();
        (await (await deal.AsBuyer()).Follow("Download receipt (PDF)")).Status.ShouldBe(HttpStatusCode.OK);
        var approved = await Deal.Place(market, stage: OrderStage.Confirmed);
        Menu(await approved.AsSeller()).ShouldBe(["Mark as paid", "Ask for more time", "Change order amount", "Add a free extra", "Cancel order", "Offer a custom order", "Add an order"]);
        Menu(await approved.AsBuyer()).ShouldBe(["I've already paid the seller", "Cancel order"]);
        var buyer = await (await Deal.Place(market)).AsBuyer();
        Menu(buyer).ShouldBeEmpty("a single entry needs no menu");
        buyer.Document.QuerySelector(".next-step > a.btn-link")!.TextContent.ShouldBe("Cancel order");
    }

    [Fact]
    public async Task A_buyer_who_has_the_order_is_asked_once_more_because_it_is_final()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Sent);
        var question = await (await deal.AsBuyer()).Follow("I've received it");
        (await deal.Stage()).ShouldBe(OrderStage.Sent, "a link changes nothing");
        question.Document.QuerySelector("h1")!.TextContent.ShouldBe("Have you received your order?");
        question.Text.ShouldContain("You can't undo this.");
        (await question.Submit("I've received it")).Text.ShouldContain("Leave a review");
        (await deal.Stage()).ShouldBe(OrderStage.Finished);
    }

    [Fact]
    public async Task A_review_ends_the_buyer_s_next_step_and_leaves_open_forms_valid()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        var form = await deal.AsSeller("/refund");
        await (await (await deal.AsBuyer()).Follow("Leave a review")).Submit("Publish review", new { Fulfillment = 5, StartTime = 5, Communication = 5 });
        (await deal.AsBuyer()).Document.QuerySelector(".next-step .btn-primary").ShouldBeNull();
        (await deal.Order()).ReviewedAt.ShouldBe(market.Clock.Now);
        await form.Submit("Refund in full", new { MoneyReturned = true });
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await deal.Order()).ReviewedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_declined_card_is_told_at_the_form_and_only_the_security_code_is_lost()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var page = await deal.Pay("4000 0000 0000 0002");
        (page.Status, page.Path).ShouldBe((HttpStatusCode.UnprocessableEntity, $"{deal.Path}/payment"));
        page.ErrorAt("CardNumber").ShouldBe("The bank declined the card. You weren't charged. Check the details or try another card.");
        (page.ValueOf("CardNumber"), page.ValueOf("Expiry"), page.ValueOf("SecurityCode")).ShouldBe(("4000 0000 0000 0002", "04/28", ""));
        var paid = await page.Submit("Pay €25.00", new { CardNumber = Deal.GoodCard, Expiry = "0428", SecurityCode = "123" });
        (paid.Path, await deal.Stage()).ShouldBe((deal.Path, OrderStage.Paid));
        (await deal.Order()).History.Count(e => e.What == OrderEventType.PaymentDeclined).ShouldBe(1);
    }

    [Fact]
    public async Task A_canceled_order_does_not_wait_for_money()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Canceled);
        var text = (await deal.AsBuyer()).Text;
        text.ShouldContain("Nothing was paid.");
        text.ShouldNotContain("Not paid yet.");
    }

    [Fact]
    public async Task Rows_show_the_offer_s_picture_as_it_is_now()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        await market.Buys(buyer, id);
        var path = (await market.SignInAs(buyer).Open("/orders")).Document.QuerySelector(".order-rows img")!.GetAttribute("src")!;
        path.ShouldBe($"{OfferScenes.OfferPath(id)}/picture");
        (await market.Visitor().Open(path)).Path.ShouldBe("/no-picture.svg");
        await (await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/edit")).Submit("Save changes", null, ("Pictures", new Upload("a.png", OfferScenes.Png(40, 30))));
        var picture = await market.Visitor().Open(path);
        (picture.Path, picture.Response.Content.Headers.ContentType!.MediaType).ShouldBe((path, "image/webp"));
        picture.Response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=3600");
    }

    private static IEnumerable<string> Menu(Page page) => page.Document.QuerySelectorAll(".next-step .menu-items a").Select(a => a.TextContent);

    [Fact, Trait("Rule", "ORD-9"), Trait("Rule", "ORD-7")]
    public async Task The_next_step_names_what_the_seller_asks_for()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var promised = (await deal.Order()).PromisedDeliveryAt;
        await Agreement.Delay(deal);
        var list = await market.SignInAs(deal.Buyer).Open("/orders?side=buying");
        list.Document.QuerySelector(".order-next > span")!.TextContent.ShouldBe($"Shop of {deal.Seller.Name} asks to deliver by {market.Clock.Now.AddDays(10):d MMM} instead of {promised:d MMM}.");
        list.Document.QuerySelector(".order-next a")!.TextContent.ShouldBe("Answer");
        (await list.Follow("Answer")).Document.QuerySelector("h1")!.TextContent.ShouldBe("Agree to a later delivery?");
        var dearer = await Agreement.Amount(await Deal.Place(market, stage: OrderStage.Confirmed), "80");
        (await dearer.AsBuyer()).Document.QuerySelector(".next-step p")!.TextContent.ShouldBe($"Shop of {dearer.Seller.Name} asks for €80.00 instead of €25.00.");
    }

    [Fact, Trait("Rule", "ORD-3")]
    public async Task While_an_order_runs_its_delivery_comes_first_and_its_carrier_is_one_click_away()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        Panels(await deal.AsBuyer())[..2].ShouldBe(["Delivery", "Amounts"]);
        await (await deal.AsSeller("/shipment")).Submit("Mark as sent", new { Tracking = "RR 473 124 829 DE" });
        (await deal.AsBuyer()).Document.QuerySelector("a[href='https://www.dhl.de/de/privatkunden/dhl-sendungsverfolgung.html?piececode=RR473124829DE']").ShouldNotBeNull();
        await (await deal.AsBuyer("/closing")).Submit("I've received it");
        Panels(await deal.AsBuyer())[0].ShouldBe("Amounts");

        static List<string> Panels(Page page) => [.. page.Document.QuerySelectorAll(".order-columns > aside h2").Select(h => h.TextContent)];
    }

    [Fact]
    public async Task Paying_shows_the_order_beside_the_form_and_no_other_navigation()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var page = await deal.AsBuyer("/payment");
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Pay €25.00");
        page.Document.QuerySelector(".side").ShouldBeNull();
        var summary = page.Document.QuerySelector(".two-columns > aside")!.TextContent;
        foreach (var words in new[] { "Blue bowl", "2 × €12.50", "Total", $"Sent by {(await deal.Order()).PromisedDeliveryAt:d MMM}", "you get your money back" }) summary.ShouldContain(words);
    }

    [Fact]
    public async Task Before_approving_a_seller_reads_the_note_and_the_address()
    {
        var deal = await Deal.Place(market);
        var form = await deal.AsSeller("/approval");
        foreach (var words in new[] { "Please wrap it.", "Hidden Lane 5", "2 × €12.50" }) form.Text.ShouldContain(words);
    }
}

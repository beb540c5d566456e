using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Jobs;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>Delays, amounts, extras, custom and added orders, and the closing by time, as the two sides and support see them.</summary>
public sealed class ChangeOrderTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "ORD-9")]
    public async Task A_buyer_reads_a_delay_in_the_conversation_and_accepts_it()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var promised = (await deal.Order()).PromisedDeliveryAt;
        await Agreement.Delay(deal);
        await market.Deliver();
        (await deal.Order()).PromisedDeliveryAt.ShouldBe(promised);
        (await deal.AsSeller()).Text.ShouldContain("Waiting for the buyer");
        var page = await deal.AsBuyer();
        page.Text.ShouldContain($"{(await deal.Order()).ShopName} asks to deliver by 12 Mar instead of {promised:d MMM}. If you don't answer, the date stays {promised:d MMM}.");
        page.Text.ShouldContain("The glaze cracked.");
        await (await page.Follow("Answer")).Submit("Agree");
        await market.Deliver();
        var order = await deal.Order();
        order.PromisedDeliveryAt.ShouldBe(market.Clock.Now.Date.AddDays(10).AddHours(23).AddMinutes(59));
        (await deal.AsBuyer()).Text.ShouldContain("Accepted");
        (await NoticesOf(deal.Buyer)).ShouldContain($"{order.ShopName} asks for more time for “Blue bowl”.");
        (await NoticesOf(deal.Seller)).ShouldContain($"{order.BuyerName} agreed to your request about “Blue bowl”.");
        (await In(db => db.Orders.AsNoTracking().SingleAsync(o => o.Id == deal.Number.Id))).FirstAnswerAt.ShouldNotBeNull("the reason is a response");
    }

    [Fact, Trait("Rule", "ORD-9")]
    public async Task A_refused_delay_says_why_at_its_field_and_keeps_what_was_typed()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var page = await (await deal.AsSeller("/delay")).Submit("Send request", new { Day = "2020-01-01", Reason = "The glaze cracked." });
        page.ErrorAt("Day").ShouldStartWith("Choose a day after the promised delivery on");
        (page.ValueOf("Form.Reason"), page.ValueOf("Form.Day")).ShouldBe(("The glaze cracked.", "2020-01-01"));
        (await page.Submit("Send request", new { Day = "soon", Reason = "" })).Errors.ShouldContain("Choose a day.");
        (await page.Submit("Send request", new { Day = market.Clock.Now.AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Reason = "Leave me five stars and you get it for free." })).ErrorAt("Reason").ShouldContain("tie this to a review");
        (await deal.Order()).OpenProposalId.ShouldBeNull();
    }

    [Theory]
    [InlineData("/delay")]
    [InlineData("/amount")]
    [InlineData("/extra")]
    [InlineData("/custom-order")]
    [InlineData("/added-order")]
    [Trait("Rule", "ORD-7"), Trait("Rule", "ORD-9"), Trait("Rule", "ORD-11"), Trait("Rule", "ORD-12"), Trait("Rule", "ORD-13")]
    public async Task Only_the_seller_of_the_order_finds_these_pages(string noun)
    {
        var deal = await Deal.Place(market);
        (await deal.AsSeller(noun)).Status.ShouldBe(HttpStatusCode.OK);
        (await deal.AsBuyer(noun)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(await market.Seller()).Open(deal.Path + noun)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "ORD-7")]
    public async Task A_lower_amount_is_what_the_buyer_pays_and_a_higher_one_waits_for_them()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await Agreement.Amount(deal, "20", "Without the lid.");
        await market.Deliver();
        (await deal.AsBuyer()).Text.ShouldContain("Pay €20.00");
        (await NoticesOf(deal.Buyer)).ShouldContain(n => n.Contains("lowered the amount of “Blue bowl” to €20.00"));
        (await market.SignInAs(deal.Buyer).Reading("es").Open("/notices")).Text.Replace('\u00A0', ' ').ShouldContain("a 20,00 €");
        await Agreement.Amount(deal, "30.50");
        (await (await deal.AsBuyer("/proposal")).Submit("Decline")).Text.ShouldContain("Pay €20.00");
        await Agreement.Amount(deal, "30.50");
        (await (await deal.AsBuyer("/proposal")).Submit("Agree")).Text.ShouldContain("Pay €30.50");
        await (await deal.AsBuyer("/payment")).Submit("Pay €30.50", new { CardNumber = Deal.GoodCard, Expiry = "04/28", SecurityCode = "123" });
        await market.Deliver();
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 3050"]);
        (await (await deal.AsSeller("/amount")).Submit("Send request", new { Amount = "3.001", Reason = "x" })).ErrorAt("Amount").ShouldNotBeEmpty();
    }

    [Fact, Trait("Rule", "ORD-7"), Trait("Rule", "MOD-12")]
    public async Task After_the_payment_support_decides_and_the_difference_goes_back_to_the_card()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        var path = await Agreement.AmountCase(deal);
        foreach (var shown in new[] { await deal.AsBuyer(), await deal.AsSeller() })
        {
            shown.Document.QuerySelector(".next-step")!.TextContent.ShouldContain("whether the amount changes from €25.00 to €20.00.");
            shown.Text.ShouldContain("New total asked for, support decides €20.00");
        }
        var staff = market.Support();
        (await market.SignInAs(deal.Buyer).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(staff).Open("/admin/cases")).Text.ShouldContain("Amount change");
        (await NoticesOf(deal.Buyer)).ShouldContain(n => n.Contains("asked support to change the amount of “Blue bowl” from €25.00 to €20.00"));
        var page = await (await market.SignInAs(staff).Open(path)).Submit("Take case");
        (await page.Submit("Send decision", new { Reasons = "Short" })).Errors.ShouldContain("Choose a decision.");
        await page.Submit("Send decision", new { Outcome = "true", Reasons = "Both sides wrote that the lid was left out." });
        await market.Deliver();
        var order = await deal.Order();
        (order.RefundedAmount, order.Total, order.Stage).ShouldBe((500, 2500, OrderStage.Paid));
        (await deal.AsBuyer()).Text.ShouldNotContain("asked for, support decides");
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 500"]);
        foreach (var side in new[] { deal.Buyer, deal.Seller }) (await NoticesOf(side)).ShouldContain("Support changed the amount of “Blue bowl” to €20.00.");
    }

    [Fact, Trait("Rule", "ORD-11")]
    public async Task A_form_that_is_sent_twice_makes_one_custom_order()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var form = await deal.AsSeller("/custom-order");
        for (var i = 0; i < 2; i++) (await form.Submit("Send custom order", new { Title = "Dinner set", Amount = "10", Days = 7 })).Errors.ShouldBeEmpty();
        (await market.In((OrdersDbContext db) => db.CustomOrders.CountAsync(c => c.ConversationId == deal.Number.Id))).ShouldBe(1);
    }

    [Fact, Trait("Rule", "ORD-11"), Trait("Rule", "TXT-3")]
    public async Task A_usual_price_that_no_price_can_be_is_refused_beside_its_field()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        var page = await (await deal.AsSeller("/custom-order")).Submit("Send custom order", new { Title = "Dinner set", Amount = "10", UsualAmount = "9999999999999999999999999999", Days = 7 });
        page.ErrorAt("UsualAmount").ShouldBe("Enter an amount of at most 1,000,000.");
    }

    [Fact, Trait("Rule", "ORD-12")]
    public async Task A_free_extra_is_a_line_of_the_order_and_a_card_in_the_conversation()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Paid);
        await (await deal.AsSeller("/extra")).Submit("Add extra", new { Text = "A matching saucer" });
        await market.Deliver();
        var page = await deal.AsBuyer();
        page.Document.QuerySelectorAll("dt").ShouldContain(dt => dt.TextContent.Trim() == "A matching saucer");
        page.Text.ShouldContain("Free extra");
        (await (await deal.AsSeller("/extra")).Submit("Add extra", new { Text = "A free bowl if you give me five stars" })).ErrorAt("Text").ShouldContain("tie this to a review");
    }

    [Fact, Trait("Rule", "ORD-11")]
    public async Task A_custom_order_is_opened_by_its_buyer_alone_accepted_and_paid()
    {
        var deal = await Agreement.Custom(await Deal.Place(market, stage: OrderStage.Finished));
        var link = await Agreement.LinkOf(deal);
        foreach (var stranger in new[] { market.SignInAs(deal.Seller), market.SignInAs(await market.Buyer()), market.SignInAs(market.Support()) })
        {
            (await stranger.Open(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.Visitor().Open(link)).Path.ShouldBe("/account/sign-in");
        (await market.SignInAs(deal.Buyer).Open(link[..^1] + "x")).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await (await deal.AsBuyer()).Follow("Open custom order");
        page.Text.ShouldContain("€60.00");
        page.ValueOf("Form.Street").ShouldBe("Hidden Lane 5");
        await market.Deliver();
        (await deal.AsSeller("/custom-order")).Text.ShouldContain("Opened by the buyer");
        var payment = await page.Submit("Accept and pay €50.00");
        payment.Path.ShouldEndWith("/payment");
        await payment.Submit("Pay €50.00", new { CardNumber = Deal.GoodCard, Expiry = "04/28", SecurityCode = "123" });
        await market.Deliver();
        (await deal.AsSeller("/custom-order")).Text.ShouldContain("Accepted");
        (await (await market.SignInAs(deal.Buyer).Open(link)).Follow("View order")).Text.ShouldContain("Paid");
    }

    [Fact, Trait("Rule", "ORD-11"), Trait("Rule", "REV-1")]
    public async Task An_expired_one_says_so_is_told_to_the_seller_and_can_be_offered_again()
    {
        var deal = await Agreement.Custom(await Deal.Place(market, stage: OrderStage.Finished));
        var link = await Agreement.LinkOf(deal);
        var accepted = await (await market.SignInAs(deal.Buyer).Open(link)).Submit("Accept and pay €50.00");
        await Agreement.Custom(deal, "Seven bowls");
        market.Clock.Advance(TimeSpan.FromHours(24));
        await Advance();
        (await (await market.SignInAs(deal.Buyer).Open(accepted.Path[..^"/payment".Length])).Browser.Open(await Agreement.LinkOf(deal))).Text.ShouldContain("has expired");
        (await market.SignInAs(deal.Buyer).Open(accepted.Path[..^"/payment".Length])).Text.ShouldContain("The custom order wasn't paid in time.");
        (await market.SignInAs(deal.Buyer).Open(link)).Text.ShouldContain("has expired");
        (await deal.AsSeller("/custom-order")).Document.QuerySelectorAll("a[href*='again=']").Length.ShouldBe(2);
        (await market.SignInAs(deal.Buyer).Open(accepted.Path[..^"payment".Length] + "review")).Status.ShouldBe(HttpStatusCode.NotFound, "it was never a deal");
        (await NoticesOf(deal.Seller)).ShouldContain(n => n.StartsWith("Your custom order “Seven bowls”", StringComparison.Ordinal));
        var again = await (await deal.AsSeller("/custom-order")).Follow("Offer again");
        again.ValueOf("Form.Title").ShouldBe("Seven bowls");
    }

    [Fact, Trait("Rule", "ORD-11")]
    public async Task Two_who_accept_at_once_make_one_order()
    {
        var deal = await Agreement.Custom(await Deal.Place(market, stage: OrderStage.Finished));
        var link = await Agreement.LinkOf(deal);
        var pages = new[] { await market.SignInAs(deal.Buyer).Open(link), await market.SignInAs(deal.Buyer).Open(link) };
        await Task.WhenAll(pages.Select(p => p.Submit("Accept and pay €50.00")));
        (await In(db => db.Orders.CountAsync(o => o.BuyerId == deal.Buyer.Id && o.Origin == OrderOrigin.Custom))).ShouldBe(1);
    }

    [Fact, Trait("Rule", "ORD-13")]
    public async Task An_added_order_counts_only_once_its_customer_confirms_it()
    {
        var deal = await Agreement.Added(await Deal.Place(market, stage: OrderStage.Finished));
        (await deal.AsSeller()).Text.ShouldContain("added by the seller");
        (await deal.AsBuyer()).Text.ShouldContain("Seller's note As agreed.");
        (await deal.AsSeller("/approval")).Text.ShouldContain("The customer hasn't confirmed this order yet.");
        (await market.SignInAs(deal.Seller).Open("/orders?side=selling&stage=new")).Text.ShouldContain("A vase");
        (await NoticesOf(deal.Buyer)).ShouldContain(n => n.EndsWith("added an order of “A vase” for you.", StringComparison.Ordinal));
        (await deal.AsSeller("/confirmation")).Status.ShouldBe(HttpStatusCode.NotFound);
        await (await (await deal.AsBuyer()).Follow("Check and confirm")).Submit("Confirm order");
        await market.Deliver();
        await (await deal.AsSeller("/approval")).Submit("Approve order");
        (await deal.Stage()).ShouldBe(OrderStage.Confirmed);
        (await deal.AsBuyer()).Text.ShouldContain("Conversation");
    }

    [Fact, Trait("Rule", "ORD-13"), Trait("Rule", "REV-1")]
    public async Task Not_confirmed_in_14_days_it_is_canceled_and_cannot_be_reviewed()
    {
        var deal = await Agreement.Added(await Deal.Place(market, stage: OrderStage.Finished));
        market.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromMinutes(1));
        await Advance();
        (await deal.Stage()).ShouldBe(OrderStage.New);
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await Advance();
        (await deal.Stage()).ShouldBe(OrderStage.Canceled);
        (await deal.AsBuyer("/review")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "ORD-13")]
    public async Task An_order_is_added_for_someone_who_has_ordered_before()
    {
        var deal = await Deal.Place(market);
        var page = await (await market.SignInAs(deal.Seller).Open("/orders?side=selling")).Follow("Add an order");
        (await page.Submit("Continue", new { Customer = (await market.Buyer()).Name })).ErrorAt("Customer").ShouldContain("You have no order");
        (await page.Submit("Continue", new { Customer = deal.Buyer.Name })).Path.ShouldBe($"{deal.Path}/added-order");
        (await market.SignInAs(deal.Buyer).Open("/orders/customer")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "ORD-8")]
    public async Task Both_sides_see_the_closing_ahead_are_reminded_and_told_and_the_buyer_gets_back_what_was_never_sent()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        (await deal.AsBuyer()).Text.ShouldContain("you get your money back automatically");
        (await deal.AsSeller()).Text.ShouldContain("the buyer gets the money back. You still owe the fee");
        market.Clock.Advance((await deal.Order()).ClosesAt - market.Clock.Now - TimeSpan.FromDays(3));
        await Advance();
        foreach (var side in new[] { deal.Buyer, deal.Seller }) (await NoticesOf(side)).Count(n => n.Contains("closes automatically on")).ShouldBe(1);
        market.Clock.Advance(TimeSpan.FromDays(9));
        await Advance();
        await Advance();
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await deal.AsBuyer()).Text.ShouldContain("The seller didn't mark the order as sent in time.");
    }

    [Fact, Trait("Rule", "ORD-8")]
    public async Task Two_hosts_close_an_order_once()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Sent);
        market.Clock.Advance((await deal.Order()).ClosesAt - market.Clock.Now);
        await Task.WhenAll(market.Work<AdvanceOrders>(), market.Work<AdvanceOrders>());
        await market.Deliver();
        var order = await deal.Order();
        (order.Stage, order.History.Count(e => e.What == Marketplace.Orders.Domain.OrderEventType.ClosedByTime)).ShouldBe((OrderStage.Finished, 1));
        (await deal.AsBuyer("/review")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Trait("Rule", "ORD-8")]
    public async Task An_order_that_nobody_paid_closes_without_a_claim_to_make()
    {
        var deal = await Deal.Place(market);
        market.Clock.Advance((await deal.Order()).ClosesAt - market.Clock.Now);
        await Advance();
        (await deal.Stage()).ShouldBe(OrderStage.Finished);
        (await deal.AsBuyer("/claim")).Text.ShouldContain("This order closed automatically without a payment.");
        (await NoticesOf(deal.Seller)).ShouldContain(n => n.Contains("is finished"));
    }

    [Fact, Trait("Rule", "ORD-14")]
    public async Task A_private_note_is_seen_by_its_author_alone()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        (await (await (await deal.AsSeller()).Follow("Add note")).Submit("Save note", new { Text = "Asks a lot,\nbut pays." })).Text.ShouldContain("Asks a lot,");
        await (await deal.AsBuyer("/note")).Submit("Save note", new { Text = "A gift for Lucy." });
        (await deal.AsBuyer()).Text.ShouldNotContain("Asks a lot");
        (await market.SignInAs(market.Support()).Open($"/admin{deal.Path}")).Text.ShouldNotContain("Asks a lot");
        (await market.SignInAs(await market.Buyer()).Open($"{deal.Path}/note")).Status.ShouldBe(HttpStatusCode.NotFound);
        var change = await (await deal.AsSeller()).Follow("Change note");
        change.ValueOf("Form.Text").ShouldBe("Asks a lot,\nbut pays.");
        (await change.Submit("Save note", new { Text = new string('x', 2001) })).ErrorAt("Text").ShouldBe("Use at most 2,000 characters.");
        (await change.Submit("Save note", new { Text = "" })).Text.ShouldContain("Add note");
        (await deal.AsBuyer()).Text.ShouldContain("A gift for Lucy.");
    }

    [Fact, Trait("Rule", "ORD-16")]
    public async Task A_reminder_comes_once_in_the_markets_own_words()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Finished);
        await (await (await deal.AsSeller()).Follow("Remind the buyer to leave a review")).Submit("Send reminder");
        await market.Deliver();
        (await NoticesOf(deal.Buyer)).Count(n => n == "How was “Blue bowl”?").ShouldBe(1);
        (await deal.AsSeller("/reminder")).Text.ShouldContain("You've already sent a reminder for this order.");
        var reviewed = await Deal.Place(market, stage: OrderStage.Finished);
        await (await reviewed.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 5, StartTime = 5, Communication = 5 });
        await market.Deliver();
        (await reviewed.AsSeller("/reminder")).Text.ShouldContain("The buyer has already left a review.");
        (await reviewed.AsBuyer("/reminder")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "ORD-20")]
    public async Task The_buyer_of_a_paid_order_downloads_a_receipt()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        (await deal.AsBuyer("/receipt.pdf")).Status.ShouldBe(HttpStatusCode.NotFound, "nothing is paid");
        await deal.Pay(Deal.GoodCard);
        await (await deal.AsSeller("/extra")).Submit("Add extra", new { Text = "A matching saucer" });
        var receipt = (await deal.AsBuyer("/receipt.pdf")).Response.Content;
        receipt.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        PdfText.Pages(await receipt.ReadAsByteArrayAsync()).ShouldHaveSingleItem().ShouldBe(
        [
            "Marketplace", $"Receipt for order {deal.Number.Shown}", "Seller", $"Shop of {deal.Seller.Name}", "Private seller", "Buyer", "Ann Example", "Hidden Lane 5, 10115 Berlin, Germany", "Ordered", "2 Mar 2026",
            "Paid", "2 Mar 2026, card ending in 4242", "2 × Blue bowl", "€25.00", "A matching saucer", "free", "Total", "€25.00", "This is not a tax invoice. Ask the seller if you need one.", "Made on 2 Mar 2026.",
        ]);
        (await deal.AsSeller("/receipt.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);

        await (await deal.AsSeller("/refund")).Submit("Refund in full", new { Reason = "It broke." });
        await market.Deliver();
        var refunded = PdfText.Pages(await (await deal.AsBuyer("/receipt.pdf")).Response.Content.ReadAsByteArrayAsync()).ShouldHaveSingleItem();
        refunded.SkipWhile(line => line != "Amount refunded").Skip(1).First().ShouldBe("€25.00");
    }

    [Fact, Trait("Rule", "ORD-20")]
    public async Task Long_names_and_many_lines_stay_complete_on_a_receipt_in_any_script()
    {
        const string title = "Ваза ручной работы из белой глины с синей глазурью, Χειροποίητο βάζο, et un vase fait à la main pour de très longues fleurs";
        var deal = await Deal.Place(market, title: title, stage: OrderStage.Paid);
        var extras = Enumerable.Range(1, 60).Select(i => $"Extra {i}").ToList();
        await market.In(async (OrdersDbContext db) =>
        {
            foreach (var (extra, i) in extras.Select((text, i) => (text, i))) db.Add(new Extra(i + 1, extra, market.Clock.Now)).Property("OrderId").CurrentValue = deal.Number.Id;
            return await db.SaveChangesAsync();
        });
        var pages = PdfText.Pages(await (await deal.AsBuyer("/receipt.pdf")).Response.Content.ReadAsByteArrayAsync());
        pages.Count.ShouldBe(2);
        var texts = pages.SelectMany(p => p).ToList();
        string.Join(' ', texts.Where(t => t != "€25.00")).ShouldContain(title);
        extras.ShouldBeSubsetOf(texts);
        texts.ShouldAllBe(t => !t.Contains('?'));
    }

    private async Task Advance()
    {
        await market.Work<AdvanceOrders>();
        await market.Work<AdvanceCustomOrders>();
        await market.Deliver();
    }

    /// <summary>What the person reads on the site, each notice without its time and link.</summary>
    private async Task<List<string>> NoticesOf(Person person) =>
        [.. (await market.SignInAs(person).Open("/notices")).Document.QuerySelectorAll("main li a:not(.btn)").Select(a => string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    private Task<T> In<T>(Func<OrdersDbContext, Task<T>> look) => market.In(look);
}

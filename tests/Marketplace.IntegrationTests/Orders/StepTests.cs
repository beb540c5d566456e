using System.Net;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

public sealed class StepTests(Market market) : IClassFixture<Market>
{
    private static readonly string[] Nouns = ["approval", "payment", "receipt", "shipment", "closing", "cancellation", "refund"];

    [Fact, Trait("Rule", "ORD-2")]
    public async Task An_order_goes_from_new_to_finished_by_the_buttons_on_its_page()
    {
        var deal = await Deal.Place(market);
        await (await deal.AsSeller()).Submit("Approve order");
        (await deal.Stage()).ShouldBe(OrderStage.Confirmed);
        var receipt = await (await deal.AsSeller()).Follow("Mark as paid");
        receipt.Text.ShouldContain("Confirm that the buyer paid you €25.00 outside the marketplace");
        (await deal.Stage()).ShouldBe(OrderStage.Confirmed);
        await receipt.Submit("Mark as paid");
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        var shipment = await (await deal.AsSeller()).Follow("Mark as sent");
        await shipment.Submit("Mark as sent", new { Tracking = "TRACK-1", DeliveryNote = "Left at the door." });
        (await deal.Stage()).ShouldBe(OrderStage.Sent);
        var closed = await (await deal.AsBuyer("/closing")).Submit("I've received it");
        closed.Path.ShouldBe(deal.Path);
        closed.Text.ShouldContain("Finished");
        (await deal.Order()).History.OrderBy(e => e.Position).Select(e => (e.Who, e.What)).ShouldBe(
        [
            (Party.Buyer, OrderEventType.Placed), (Party.Seller, OrderEventType.Approved), (Party.Seller, OrderEventType.MarkedAsPaid),
            (Party.Seller, OrderEventType.Sent), (Party.Buyer, OrderEventType.Closed),
        ]);
    }

    [Fact, Trait("Rule", "ORD-2")]
    public async Task The_seller_closes_a_successful_deal()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Sent);
        await (await deal.AsSeller("/closing")).Submit("Close order");
        (await deal.Stage()).ShouldBe(OrderStage.Finished);
    }

    [Theory, Trait("Rule", "ORD-5")]
    [InlineData(OrderStage.New, "Cancel order", "Approve order, Ask for more time, Change order amount, Add a free extra, Cancel order, Offer a custom order, Add an order")]
    [InlineData(OrderStage.Confirmed, "Pay €25.00, I've already paid the seller, Cancel order", "Mark as paid, Ask for more time, Change order amount, Add a free extra, Cancel order, Offer a custom order, Add an order")]
    [InlineData(OrderStage.Paid, "", "Mark as sent, Ask for more time, Change order amount, Add a free extra, Refund in full, Cancel order, Offer a custom order, Add an order")]
    [InlineData(OrderStage.Sent, "I've received it", "Close order, Change order amount, Add a free extra, Refund in full, Cancel order, Offer a custom order, Add an order")]
    [InlineData(OrderStage.Finished, "Leave a review", "Change order amount, Remind the buyer to leave a review, Refund in full, Offer a custom order, Add an order")]
    [InlineData(OrderStage.Refunded, "Leave a review", "Remind the buyer to leave a review, Offer a custom order, Add an order")]
    [InlineData(OrderStage.Canceled, "", "Offer a custom order, Add an order")]
    public async Task The_page_offers_what_this_person_may_do_now(OrderStage stage, string buyers, string sellers)
    {
        var deal = await Deal.Place(market, stage: stage);
        (await deal.Stage()).ShouldBe(stage);
        Offered(await deal.AsBuyer()).ShouldBe(buyers);
        Offered(await deal.AsSeller()).ShouldBe(sellers);
    }

    [Fact, Trait("Rule", "ORD-18")]
    public async Task A_step_that_was_begun_before_the_first_answer_does_not_move_it_back()
    {
        var deal = await Deal.Place(market);
        var answered = market.Clock.Now;
        await market.In(async (OrdersDbContext db) =>
        {
            var order = await db.Orders.Include(o => o.History).SingleAsync(o => o.Id == deal.Number.Id);
            await market.Tell(new MessageSent(1, order.Id, Party.Seller, order.ShopName, order.BuyerId, order.Title, 1));
            market.Clock.Advance(TimeSpan.FromHours(3));
            order.Approve(order.ActorOf(order.SellerId)!, market.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var approved = await deal.Order();
        (approved.Stage, approved.FirstAnswerAt).ShouldBe((OrderStage.Confirmed, answered));
    }

    [Fact, Trait("Rule", "ORD-18")]
    public async Task A_silent_approval_is_no_answer_and_a_message_from_before_that_comes_late_is_the_first()
    {
        var deal = await Deal.Place(market);
        var wrote = market.Clock.Now;
        market.Clock.Advance(TimeSpan.FromHours(1));
        await deal.Reach(OrderStage.Confirmed);
        (await deal.Order()).FirstAnswerAt.ShouldBeNull();
        await market.Tell(new MessageSent(1, deal.Number.Id, Party.Seller, "", deal.Buyer.Id, "", 1) { OccurredAt = wrote });
        market.Clock.Advance(TimeSpan.FromHours(1));
        await (await deal.AsSeller("/receipt")).Submit("Mark as paid");
        (await deal.Order()).FirstAnswerAt.ShouldBe(wrote);
    }

    [Fact, Trait("Rule", "ORD-2")]
    public async Task Nobody_but_the_two_parties_finds_an_order_or_its_steps()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var others = new[] { await market.Buyer(), await market.Seller(), market.Support(), market.Administrator() };
        foreach (var path in Nouns.Select(n => $"{deal.Path}/{n}").Append(deal.Path).Append($"{deal.Path}/files/1"))
        {
            foreach (var other in others) (await market.SignInAs(other).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound, $"{other.Name} {path}");
            (await market.Visitor().Open(path)).Url.Query.ShouldContain("ReturnUrl");
        }
    }

    [Fact, Trait("Rule", "ORD-2")]
    public async Task A_step_that_is_the_other_sides_is_not_found()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        foreach (var noun in new[] { "/approval", "/receipt", "/shipment", "/refund" })
        {
            (await deal.AsBuyer(noun)).Status.ShouldBe(HttpStatusCode.NotFound, noun);
        }
        (await deal.AsSeller("/payment")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "ORD-2")]
    public async Task A_post_to_somebody_elses_order_changes_nothing()
    {
        var deal = await Deal.Place(market, stage: OrderStage.New);
        var stranger = await Deal.Place(market, stage: OrderStage.New);
        const HttpStatusCode Nothing = HttpStatusCode.NotFound;
        var cancellation = new { Reason = "not-needed", Clarification = "I am somebody else." };
        (await PostTo(deal, "approval", stranger.Seller, $"{stranger.Path}/approval", "Approve order")).ShouldBe(Nothing);
        (await PostTo(deal, "approval", deal.Buyer, $"{deal.Path}/cancellation", "Cancel order", cancellation)).ShouldBe(Nothing);
        (await PostTo(deal, "receipt", deal.Buyer, $"{deal.Path}/cancellation", "Cancel order", cancellation)).ShouldBe(Nothing);
        (await PostTo(deal, "cancellation", stranger.Buyer, $"{stranger.Path}/cancellation", "Cancel order", cancellation)).ShouldBe(Nothing);
        (await deal.Order()).Version.ShouldBe(1);
    }

    [Fact, Trait("Rule", "ORD-2")]
    public async Task A_step_out_of_its_stage_is_refused_with_the_reason()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Canceled);
        var page = await deal.AsSeller("/approval");
        page.Text.ShouldContain("This order has already been canceled.");
        var another = await Deal.Place(market, seller: deal.Seller);
        var browser = market.SignInAs(deal.Seller);
        using var request = (await browser.Open($"{another.Path}/approval")).Fill("Approve order", new { Version = 2 });
        request.RequestUri = new Uri(request.RequestUri!, $"{deal.Path}/approval");
        var refused = await browser.Send(request);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldContain("This order has already been canceled.");
    }

    [Fact, Trait("Rule", "ORD-2")]
    public async Task Whoever_comes_second_is_told_what_the_other_did()
    {
        var deal = await Deal.Place(market);
        var approval = await deal.AsSeller();
        await deal.Reach(OrderStage.Canceled);
        var late = await approval.Submit("Approve order");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Errors.ShouldContain("2 Mar, 09:00: The buyer canceled this order.");
        (await deal.Stage()).ShouldBe(OrderStage.Canceled);
    }

    [Fact, Trait("Rule", "ORD-2")]
    public async Task What_was_typed_stays_when_somebody_else_was_first()
    {
        var deal = await Deal.Place(market);
        var cancellation = await deal.AsBuyer("/cancellation");
        await deal.Reach(OrderStage.Confirmed);
        var late = await cancellation.Submit("Cancel order", new { Reason = "too-slow", Clarification = "It takes too long for me." });
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Errors.ShouldContain("The seller approved this order.");
        late.ValueOf("Clarification").ShouldBe("It takes too long for me.");
        late.ValueOf("Reason").ShouldBe("too-slow");
        (await late.Submit("Cancel order")).Status.ShouldBe(HttpStatusCode.OK);
        (await deal.Stage()).ShouldBe(OrderStage.Canceled);
    }

    [Fact, Trait("Rule", "ORD-2")]
    public async Task Of_two_at_once_exactly_one_wins()
    {
        for (var round = 0; round < 5; round++)
        {
            var deal = await Deal.Place(market);
            var (buyer, seller) = (market.SignInAs(deal.Buyer), market.SignInAs(deal.Seller));
            using var cancel = (await buyer.Open($"{deal.Path}/cancellation"))
                .Fill("Cancel order", new { Reason = "not-needed", Clarification = "Plans changed." });
            using var approve = (await seller.Open(deal.Path)).Fill("Approve order");
            var answers = await Task.WhenAll(Task.Run(() => buyer.Send(cancel)), Task.Run(() => seller.Send(approve)));
            answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
            answers.Count(a => a.Status == HttpStatusCode.Conflict).ShouldBe(1);
            var order = await deal.Order();
            order.Stage.ShouldBe(answers[0].Status == HttpStatusCode.OK ? OrderStage.Canceled : OrderStage.Confirmed);
            (order.Version, order.History.Count).ShouldBe((2, 2));
        }
    }

    [Fact, Trait("Rule", "ORD-2")]
    public async Task A_cancellation_needs_a_reason_and_a_clarification()
    {
        var deal = await Deal.Place(market);
        var refused = await (await deal.AsBuyer("/cancellation")).Submit("Cancel order");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorAt("Reason").ShouldBe("Choose a reason.");
        refused.ErrorAt("Clarification").ShouldBe("Explain what happened.");
        refused = await refused.Submit("Cancel order", new { Reason = "out-of-stock", Clarification = new string('x', 1001) });
        refused.ErrorAt("Clarification").ShouldBe("Use at most 1,000 characters.");
        refused = await refused.Submit("Cancel order", new { Reason = "out-of-stock", Clarification = "   " });
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused = await refused.Submit("Cancel order", new { Reason = "out-of-stock", Clarification = "That is the seller's reason." });
        refused.ErrorAt("Reason").ShouldBe("Choose a reason from the list.");
        (await deal.Stage()).ShouldBe(OrderStage.New);
        await refused.Submit("Cancel order", new { Reason = "by-mistake", Clarification = new string('x', 1000) });
        (await deal.Stage()).ShouldBe(OrderStage.Canceled);
    }

    [Theory, Trait("Rule", "ORD-2")]
    [InlineData(OrderStage.Paid, "cancellation", "Cancel order")]
    [InlineData(OrderStage.Sent, "cancellation", "Cancel order")]
    [InlineData(OrderStage.Finished, "refund", "Refund in full")]
    public async Task Money_paid_outside_is_refunded_on_the_sellers_assurance(OrderStage stage, string noun, string button)
    {
        var deal = await Deal.Place(market, stage: stage);
        var page = await deal.AsSeller($"/{noun}");
        page = noun == "refund"
            ? await page.Submit(button, new { Reason = "It was broken." })
            : await page.Submit(button, new { Reason = "out-of-stock", Clarification = "The last one broke." });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("MoneyReturned").ShouldContain("Return the money to the buyer");
        (await deal.Stage()).ShouldBe(stage);
        await page.Submit(button, new { MoneyReturned = true });
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await deal.AsBuyer()).Text.ShouldContain("Amount refunded €25.00");
    }

    private static string Offered(Page page) => string.Join(", ", page.Document.QuerySelectorAll(".next-step .btn-primary, .next-step > a.btn-link, .next-step .menu-items a").Select(b => b.TextContent.Trim()));

    private async Task<HttpStatusCode> PostTo(Deal target, string noun, Person person, string ownPage, string button, object? typed = null)
    {
        var browser = market.SignInAs(person);
        using var request = (await browser.Open(ownPage)).Fill(button, typed);
        request.RequestUri = new Uri(request.RequestUri!, $"{target.Path}/{noun}");
        return (await browser.Send(request)).Status;
    }
}

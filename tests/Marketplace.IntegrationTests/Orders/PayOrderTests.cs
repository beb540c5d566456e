using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Messages;
using Marketplace.Kernel.Jobs;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Marketplace.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

[Trait("Rule", "ORD-17")]
public sealed class PayOrderTests(Market market) : IClassFixture<Market>
{
    private const string Declined = "4000 0000 0000 0002";
    private const string AnswerLost = "4000 0000 0000 0119";
    private const string NeverAnswered = "4000 0000 0000 0259";

    [Fact]
    public async Task A_good_card_pays_the_order_at_once_and_exactly_once()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var page = await deal.Pay(Deal.GoodCard);
        page.Path.ShouldBe(deal.Path);
        page.Text.ShouldContain("We've received the card payment.");
        page.Text.ShouldContain("Paid by card ending in 4242.");
        var order = await deal.Order();
        (order.Stage, order.PaidBy, order.History[^1].Who).ShouldBe((OrderStage.Paid, PaymentWay.Card, Party.Payment));
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);

        var payment = (await deal.Payments()).Single();
        await market.Tell(new PaymentRequested(payment.Id), new PaymentRequested(payment.Id));
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);
        (await deal.Order()).Version.ShouldBe(order.Version);
    }

    [Fact]
    public async Task A_declined_card_charges_nothing_and_another_card_may_follow()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        (await deal.Pay(Declined)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await deal.AsBuyer();
        var news = "Your card was declined and you weren't charged. Try another card. Reason: The bank declined the card.";
        page.Text[..page.Text.IndexOf("Amounts", StringComparison.Ordinal)].ShouldContain(news, Case.Sensitive, "it stands above everything else");
        page.Document.QuerySelector(".told").ShouldBeNull("a refusal is no good news");
        (await deal.Stage()).ShouldBe(OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        (await deal.Ledger()).ShouldBe(["Charge Declined 2500", "Charge Succeeded 2500"]);
    }

    [Fact]
    public async Task A_charge_whose_answer_is_lost_is_found_by_its_key_and_not_made_again()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        (await deal.Pay(AnswerLost)).Text.ShouldContain("We're processing the payment.");
        (await deal.Stage()).ShouldBe(OrderStage.Confirmed);
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);
        var payment = (await deal.Payments()).Single();
        await market.Tell(new PaymentRequested(payment.Id), new PaymentRequested(payment.Id), new PaymentRequested(payment.Id));
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Deliver();
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);
        (await deal.Order()).History.Count(e => e.What == OrderEventType.PaidByCard).ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_answer_is_found_even_when_the_event_is_not_tried_again()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(AnswerLost);
        market.Clock.Advance(TimeSpan.FromMinutes(10));
        await market.Get<RecurringJobScheduler>().RunDue(CancellationToken.None);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);
    }

    [Fact]
    public async Task A_charge_that_is_never_answered_is_voided_after_ten_minutes()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(NeverAnswered);
        market.Clock.Advance(TimeSpan.FromMinutes(9));
        await market.Deliver();
        await market.Get<RecurringJobScheduler>().RunDue(CancellationToken.None);
        (await deal.AsBuyer("/payment")).Text.ShouldContain("A card payment is in progress.");
        (await deal.Ledger()).ShouldBeEmpty();
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Get<RecurringJobScheduler>().RunDue(CancellationToken.None);
        (await deal.Payments()).Single().State.ShouldBe(PaymentState.Failed);
        (await deal.AsBuyer()).Text.ShouldContain("Your payment didn't go through and you weren't charged. Try again. Reason: The payment provider didn't respond in time.");

        var late = await market.In((IPaymentGateway gateway) => ChargeAgain(gateway, deal));
        late.Outcome.ShouldBe(PaymentState.Failed);
        await deal.Pay(Deal.GoodCard);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
    }

    [Fact]
    public async Task While_a_payment_is_on_its_way_there_is_no_second_and_no_mark_as_paid()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var second = await deal.AsBuyer("/payment");
        var receipt = await deal.AsSeller("/receipt");
        await deal.Pay(NeverAnswered);
        (await second.Submit("Pay €25.00", new { CardNumber = Deal.GoodCard, Expiry = "04/28", SecurityCode = "123" })).Status.ShouldBe(HttpStatusCode.Conflict);
        var refused = await receipt.Submit("Mark as paid");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Errors.ShouldContain("The buyer started a card payment.");
        (await deal.Payments()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_payments_at_once_charge_once()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var page = await deal.AsBuyer("/payment");
            return page.Status == HttpStatusCode.OK && page.Body.Contains("SecurityCode", StringComparison.Ordinal)
                ? (await page.Submit("Pay €25.00", new { CardNumber = Deal.GoodCard, Expiry = "04/28", SecurityCode = "123" })).Status
                : HttpStatusCode.Conflict;
        }));
        answers.Count(a => a == HttpStatusCode.OK).ShouldBe(1);
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);
    }

    [Fact]
    public async Task A_charge_that_arrives_after_the_cancellation_goes_back_once()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(AnswerLost);
        await deal.Reach(OrderStage.Canceled);
        for (var i = 0; i < 4; i++)
        {
            market.Clock.Advance(TimeSpan.FromMinutes(3));
            await market.Deliver();
        }
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        var order = await deal.Order();
        (order.Stage, order.PendingChargeId, order.PendingRefundId).ShouldBe((OrderStage.Canceled, null, null));
        (await deal.AsBuyer()).Text.ShouldContain("returned the payment");
    }

    [Fact]
    public async Task A_card_payment_is_refunded_once_and_only_then_the_order_is_refunded()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(AnswerLost);
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Deliver();
        var shipment = await deal.AsSeller("/shipment");
        var refund = await deal.AsSeller("/refund");
        var page = await refund.Submit("Refund in full", new { Reason = "It broke." });
        page.Text.ShouldContain("Refund in progress.");
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        (await shipment.Submit("Mark as sent", new { Tracking = "T" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await refund.Submit("Refund in full")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await deal.AsSeller("/cancellation")).Text.ShouldContain("A refund is in progress.");

        var id = (await deal.Payments()).Single(p => p.Kind == PaymentKind.Refund).Id;
        await market.Tell(new RefundRequested(id), new RefundRequested(id));
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Deliver();
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await deal.AsBuyer()).Text.ShouldContain("Amount refunded €25.00");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refund_whose_answer_is_lost_is_made_once_by_another_host_when_the_one_that_asked_is_gone(bool arrived)
    {
        await using var gone = new Market();
        var deal = await Deal.Place(gone, stage: OrderStage.Confirmed);
        await deal.Pay(AnswerLost);
        gone.Clock.Advance(TimeSpan.FromMinutes(1));
        await gone.Deliver();
        await (await deal.AsSeller("/refund")).Submit("Refund in full", new { Reason = "It broke." });
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        if (!arrived) await gone.In((OrdersDbContext db) => db.Ledger.Where(e => e.Kind == PaymentKind.Refund).ExecuteDeleteAsync());

        await using var other = new SecondMarket(gone);
        var there = deal with { Market = other };
        other.Clock.Advance(gone.Clock.Now - other.Clock.Now);
        await Work(TimeSpan.FromMinutes(9));
        (await there.Stage()).ShouldBe(OrderStage.Paid, "the host that asked may still hear of it");
        await Work(TimeSpan.FromMinutes(1));
        await Work(TimeSpan.FromMinutes(1));
        var order = await there.Order();
        (order.Stage, order.RefundedAmount, order.PendingRefundId).ShouldBe((OrderStage.Refunded, 2500, null));
        (await there.AsBuyer()).Text.ShouldContain("Amount refunded €25.00");

        other.Clock.Advance(TimeSpan.FromHours(1));
        await other.Deliver();
        await Work(TimeSpan.FromMinutes(1));
        (await there.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await there.Order()).History.Count(e => e.What == OrderEventType.Refunded).ShouldBe(1);

        Task Work(TimeSpan later)
        {
            other.Clock.Advance(later);
            return other.Get<RecurringJobScheduler>().RunDue(CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("4242 4242 4242 4243", "04/28", "123", "CardNumber", "Check the card number.")]
    [InlineData("", "04/28", "123", "CardNumber", "Enter the card number.")]
    [InlineData(Deal.GoodCard, "02/26", "123", "Expiry", "This card has expired. Use another card.")]
    [InlineData(Deal.GoodCard, "April", "123", "Expiry", "Enter the month and year on your card, for example 04/28.")]
    [InlineData(Deal.GoodCard, "04/28", "12", "SecurityCode", "Enter the 3 or 4 digits of the security code.")]
    [InlineData(Deal.GoodCard, "04/28", "12x", "SecurityCode", "Enter the 3 or 4 digits of the security code.")]
    public async Task A_card_is_checked_before_anything_is_asked_of_the_gateway(string number, string expiry, string code, string field, string sentence)
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var typed = new { CardNumber = number, Expiry = expiry, SecurityCode = code };
        var refused = await (await deal.AsBuyer("/payment")).Submit("Pay €25.00", typed);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorAt(field).ShouldBe(sentence);
        (await deal.Payments()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_is_good_in_its_last_month_and_unknown_cards_are_declined()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var page = await deal.AsBuyer("/payment");
        page = await page.Submit("Pay €25.00", new { CardNumber = "5555 5555 5555 4444", Expiry = "03/26", SecurityCode = "1234" });
        page.Text.ShouldContain("Only test cards work in test mode.");
    }

    [Fact]
    public async Task The_number_of_a_card_is_never_stored()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        await deal.Pay(Deal.GoodCard);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        foreach (var path in Directory.GetFiles(market.Folder))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
            var content = await reader.ReadToEndAsync();
            content.ShouldNotContain("4242424242424242");
            content.ShouldNotContain("4242 4242 4242 4242");
        }
    }

    private static async Task<GatewayAnswer> ChargeAgain(IPaymentGateway gateway, Deal deal)
    {
        var payment = (await deal.Payments()).Single();
        return await gateway.Charge(payment, await deal.Order(), CancellationToken.None);
    }
}

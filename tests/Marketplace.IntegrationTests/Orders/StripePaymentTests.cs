using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>Payments on Stripe's page. What really happened is counted at Stripe.</summary>
[Trait("Rule", "ORD-17")]
public sealed class StripePaymentTests(StripeMarket market) : IClassFixture<StripeMarket>
{
    private StripeServer Stripe => market.Stripe;

    [Fact]
    public async Task The_buyer_pays_on_Stripes_page_and_its_report_pays_the_order()
    {
        var deal = await market.Confirmed();
        var form = await deal.AsBuyer("/payment");
        form.Path.ShouldBe(deal.Path + "/checkout");
        form.Body.ShouldNotContain("cc-number");
        form.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"form-action 'self' {Stripe.Url};");
        var session = await StripeMarket.Open(deal);
        var payment = (await deal.Payments()).Single();
        (market.Find(payment, "client_reference_id"), market.Find(payment, "amount_total"), market.Find(payment, "currency")).ShouldBe(($"{payment.Id}", "2500", "eur"));
        market.Find(payment, "success_url").ShouldBe($"http://localhost{deal.Path}/checkout/return");
        Stripe.Find(session)["metadata"]!["order"]!.ToString().ShouldBe(deal.Number.Shown);
        (await deal.AsBuyer()).Text.ShouldContain("We're processing the payment.");
        (await deal.Stage()).ShouldBe(OrderStage.Confirmed, "nothing is paid yet");

        await market.Pay(session);
        (await deal.AsBuyer("/checkout/return")).Path.ShouldBe(deal.Path);
        var order = await deal.Order();
        (order.Stage, order.PaidBy, order.PendingChargeId).ShouldBe((OrderStage.Paid, PaymentWay.Card, null));
        (await deal.AsBuyer()).Text.ShouldContain("Paid by card ending in 4242.");
        Stripe.Effects.ShouldBe(["charge 2500 eur"]);
    }

    [Fact]
    public async Task There_is_no_card_form_of_ours()
    {
        var deal = await market.Confirmed();
        var page = await deal.AsBuyer("/checkout");
        using var request = page.Fill("Pay €25.00");
        using var post = new HttpRequestMessage(HttpMethod.Post, $"http://localhost{deal.Path}/payment")
        {
            Content = new FormUrlEncodedContent(System.Web.HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync()) is var fields
                ? fields.AllKeys.Select(k => new KeyValuePair<string, string>(k!, fields[k]!)).Concat([new("Form.CardNumber", Deal.GoodCard), new("Form.Expiry", "04/28"), new("Form.SecurityCode", "123")])
                : []),
        };
        (await page.Browser.Send(post)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await deal.Payments()).ShouldBeEmpty();
        Stripe.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_press_leads_to_the_same_page_while_it_is_open()
    {
        var deal = await market.Confirmed();
        var (first, second) = (await deal.AsBuyer("/payment"), await deal.AsBuyer("/payment"));
        var session = (await first.Submit("Pay €25.00")).Path;
        (await second.Submit("Pay €25.00")).Path.ShouldBe(session);
        var again = await deal.AsBuyer("/payment");
        again.Text.ShouldContain("You've started to pay €25.00, but we haven't received it yet.");
        (await again.Submit("Continue to payment")).Path.ShouldBe(session);
        Stripe.Calls.Count(c => c == "POST /v1/checkout/sessions").ShouldBe(1);
        (await deal.Payments()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_amount_cannot_change_while_the_page_is_open()
    {
        var deal = await market.Confirmed();
        var form = await deal.AsSeller("/amount");
        var session = await StripeMarket.Open(deal);
        (await form.Submit("Send request", new { Amount = 20, Reason = "A discount." })).Status.ShouldBe(HttpStatusCode.Conflict);
        await market.Pay(session);
        (await deal.Order()).Total.ShouldBe(2500);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
    }

    [Theory]
    [InlineData(StripeServer.RefusedCard)]
    [InlineData(StripeServer.PoorCard)]
    [InlineData(StripeServer.SecureCard)]
    public async Task A_card_that_is_refused_poor_or_has_to_be_authenticated_takes_nothing_until_it_succeeds(string card)
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        await market.Pay(session, card);
        var page = await deal.AsBuyer("/checkout/return");
        page.Text.ShouldContain("We're confirming your payment. This page updates automatically.");
        page.Response.Headers.GetValues("Refresh").ShouldBe(["3"]);
        (await deal.Stage()).ShouldBe(OrderStage.Confirmed);
        Stripe.Effects.ShouldBeEmpty();
        await market.Pay(session, card == StripeServer.SecureCard ? card : StripeServer.GoodCard, hasAuthenticated: true);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        Stripe.Effects.ShouldBe(["charge 2500 eur"]);
    }

    [Theory]
    [InlineData(StripeFailure.TimeoutBefore)]
    [InlineData(StripeFailure.TimeoutAfter)]
    [InlineData(StripeFailure.TooManyRequests)]
    [InlineData(StripeFailure.ServerError)]
    [InlineData(StripeFailure.IdempotencyConflict)]
    public async Task A_page_that_could_not_be_opened_at_once_is_opened_once_later(StripeFailure how)
    {
        var (deal, pages) = (await market.Confirmed(), Stripe.Count("checkout.session"));
        Stripe.Fail("POST /v1/checkout/sessions", how);
        var waiting = await (await deal.AsBuyer("/payment")).Submit("Pay €25.00");
        waiting.Text.ShouldContain("We're opening the payment page. This page updates automatically.");
        await market.Later(TimeSpan.FromMinutes(1));
        var page = await (await deal.AsBuyer("/checkout")).Submit("Continue to payment");
        await market.Pay(page.Path["/pay/".Length..]);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        Stripe.Effects.ShouldBe(["charge 2500 eur"]);
        (await deal.Payments()).ShouldHaveSingleItem().Reference.ShouldStartWith("pi_");
        Stripe.Count("checkout.session").ShouldBe(pages + 1, "on a second page the buyer could pay again");
    }

    [Theory]
    [InlineData(StripeFailure.Refused)]
    [InlineData(StripeFailure.InsufficientFunds)]
    public async Task If_Stripe_refuses_to_open_a_page_the_buyer_is_told_and_can_try_again(StripeFailure how)
    {
        var deal = await market.Confirmed();
        Stripe.Fail("POST /v1/checkout/sessions", how);
        var refused = await (await deal.AsBuyer("/payment")).Submit("Pay €25.00");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldBe("The payment page couldn't be opened, and you weren't charged. Try again later.");
        await market.Pay(await StripeMarket.Open(deal));
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
    }

    [Fact]
    public async Task A_report_that_never_comes_is_replaced_by_asking_when_the_buyer_returns()
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        await Silently(() => Stripe.Pay(session));
        (await deal.Stage()).ShouldBe(OrderStage.Confirmed);
        (await deal.AsBuyer("/checkout/return")).Text.ShouldContain("We've received the card payment.");
        Stripe.Effects.ShouldBe(["charge 2500 eur"]);
    }

    [Fact]
    public async Task A_report_that_never_comes_is_replaced_by_asking_even_if_the_buyer_never_returns()
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        await Silently(() => Stripe.Pay(session));
        await market.Later(TimeSpan.FromMinutes(10));
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        Stripe.Effects.ShouldBe(["charge 2500 eur"]);
    }

    [Fact]
    public async Task However_many_buyers_are_still_at_the_payment_page_a_later_payment_is_asked_for()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        Stripe.StartAnew();
        var waiting = Enumerable.Range(0, 51).Select(_ => Deal.Bought(market.Get<IdGenerator>().Next(), buyer, seller, "Blue bowl")).ToArray();
        await market.Tell(waiting);
        var ids = waiting.Select(w => w.OrderId).ToList();
        await market.In(async (OrdersDbContext db) =>
        {
            foreach (var order in await db.Orders.Include(o => o.History).Where(o => ids.Contains(o.Id)).ToListAsync())
            {
                order.Approve(new(Party.Seller, order.ShopName), market.Clock.Now);
                db.Payments.Add(order.Pay(new(Party.Buyer, order.BuyerName), market.Get<IdGenerator>().Next(), new CardToken("", ""), market.Clock.Now));
            }
            return await db.SaveChangesAsync();
        });
        await market.Deliver();
        market.Clock.Advance(TimeSpan.FromSeconds(1));
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var session = await StripeMarket.Open(deal);
        await Silently(() => Stripe.Pay(session));
        market.Clock.Advance(TimeSpan.FromMinutes(11));
        await market.Work<FindMissingAnswers>();
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        (await market.In((OrdersDbContext db) => db.Payments.CountAsync(p => ids.Contains(p.OrderId) && p.State == PaymentState.Pending))).ShouldBe(51);
    }

    [Theory]
    [InlineData(StripeFailure.TimeoutBefore)]
    [InlineData(StripeFailure.ServerError)]
    public async Task Asking_again_follows_an_answer_that_is_lost(StripeFailure how)
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        await Silently(() => Stripe.Pay(session));
        Stripe.Fail("GET /v1/checkout/sessions", how);
        (await deal.AsBuyer("/checkout/return")).Text.ShouldContain("We're confirming your payment.");
        await market.Later(TimeSpan.FromMinutes(1));
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
    }

    [Fact]
    public async Task A_page_that_nobody_paid_on_ends_and_the_order_can_be_paid_again()
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        await market.Later(TimeSpan.FromMinutes(30));
        (await deal.Payments()).Single().State.ShouldBe(PaymentState.Pending, "the page lives for half an hour, and ten minutes until it was opened");
        await market.Later(TimeSpan.FromMinutes(11));
        Stripe.Find(session)["status"]!.ToString().ShouldBe("expired");
        (await deal.AsBuyer()).Text.ShouldContain("Reason: The payment page expired.");
        await market.Pay(await StripeMarket.Open(deal));
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
    }

    [Fact]
    public async Task The_buyer_can_stop_a_payment_and_nothing_can_be_paid_on_its_page_any_more()
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        var page = await (await deal.AsBuyer("/checkout")).Submit("Stop this payment");
        page.Path.ShouldBe(deal.Path);
        page.Text.ShouldContain("The buyer stopped the payment.");
        (await Stripe.Pay(session)).ShouldBeNull();
        (await (await deal.AsSeller("/receipt")).Submit("Mark as paid")).Path.ShouldBe(deal.Path);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        Stripe.Effects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_payment_that_cannot_be_stopped_because_Stripe_does_not_answer_goes_on()
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        Stripe.Fail("GET /v1/checkout/sessions", StripeFailure.ServerError);
        var refused = await (await deal.AsBuyer("/checkout")).Submit("Stop this payment");
        refused.Errors.ShouldBe("We couldn't reach the payment provider. Try again in a minute.");
        await market.Pay(session);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
    }

    [Fact]
    public async Task The_page_of_a_canceled_order_is_closed()
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        await deal.Reach(OrderStage.Canceled);
        (await Stripe.Pay(session)).ShouldBeNull();
        (await deal.Payments()).ShouldHaveSingleItem().State.ShouldBe(PaymentState.Failed);
    }

    [Fact]
    public async Task Money_for_an_order_that_was_canceled_meanwhile_goes_back_once()
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        await Silently(() => Stripe.Pay(session));
        await deal.Reach(OrderStage.Canceled);
        foreach (var report in Stripe.Reports.Concat(Stripe.Reports)) (await Stripe.Send(report)).ShouldBe(HttpStatusCode.OK);
        await market.Later(TimeSpan.FromMinutes(10));
        Stripe.Effects.ShouldBe(["charge 2500 eur", "refund 2500 eur"]);
        var order = await deal.Order();
        (order.Stage, order.PendingChargeId, order.PendingRefundId).ShouldBe((OrderStage.Canceled, null, null));
        (await deal.AsBuyer()).Text.ShouldContain("returned the payment");
    }

    [Theory]
    [InlineData(2400, "eur")]
    [InlineData(2600, "eur")]
    [InlineData(2500, "usd")]
    public async Task Another_amount_or_currency_than_the_orders_pays_nothing_and_goes_back(long amount, string currency)
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        Stripe.TakesInstead = (amount, currency);
        await market.Pay(session);
        Stripe.TakesInstead = null;
        await market.Deliver();
        Stripe.Effects.ShouldBe([$"charge {amount} {currency}", $"refund {amount} {currency}"]);
        (await deal.Stage()).ShouldBe(OrderStage.Confirmed);
        (await deal.AsBuyer()).Text.ShouldContain("We received a payment that doesn't match this order, so we're returning it.");
        await market.Pay(await StripeMarket.Open(deal));
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
    }

    [Theory]
    [InlineData(true, OrderStage.Paid)]
    [InlineData(false, OrderStage.Confirmed)]
    public async Task A_way_to_pay_that_takes_days_pays_the_order_when_the_bank_has_answered(bool isPaid, OrderStage stage)
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        await market.Pay(session, StripeServer.SlowCard);
        await market.Later(TimeSpan.FromDays(2));
        ((await deal.Stage()), (await deal.Payments()).Single().State).ShouldBe((OrderStage.Confirmed, PaymentState.Pending));
        await Stripe.Clear(session, isPaid);
        await market.Deliver();
        (await deal.Stage()).ShouldBe(stage);
        Stripe.Effects.Count.ShouldBe(isPaid ? 1 : 0);
        if (isPaid) (await deal.AsBuyer()).Text.ShouldContain("Paid online.");
        else (await deal.AsBuyer()).Text.ShouldContain("Reason: The payment didn't go through.");
    }

    private async Task Silently(Func<Task> what)
    {
        var webhook = Stripe.Webhook;
        Stripe.Webhook = null;
        await what();
        Stripe.Webhook = webhook;
    }
}

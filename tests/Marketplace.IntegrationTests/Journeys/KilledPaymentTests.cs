using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Billing;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Orders.Domain;

namespace Marketplace.IntegrationTests.Journeys;

/// <summary>
/// A host, a real process, is killed at each step that moves money: before it asks Stripe, after Stripe acted but before the answer is stored, and
/// after that. Another host on the same database takes over. What happened is counted at Stripe.
/// </summary>
[Trait("Rule", "ORD-17")]
public sealed class KilledPaymentTests : IAsyncLifetime
{
    private const string Sessions = "POST /v1/checkout/sessions";
    private const string Session = "GET /v1/checkout/sessions";
    private const string Refunds = "POST /v1/refunds";

    private const string Transfers = "POST /v1/transfers";
    private const string Payouts = "POST /v1/payouts";

    private readonly StripeMarket market = new();

    private StripeServer Stripe => market.Stripe;

    public async Task InitializeAsync()
    {
        market.Settings["Stripe:AnswersWithin"] = "00:00:14";
        // Both hosts lead the buyer back to the same address; otherwise their requests to Stripe would differ.
        market.Settings["Site:PublicAddress"] = "http://localhost";
        market.Clock.Advance(DateTime.UtcNow - market.Clock.Now);
        await market.InitializeAsync();
    }

    public async Task DisposeAsync() => await ((IAsyncLifetime)market).DisposeAsync();

    [Theory]
    [InlineData("before deliver orders.payment-requested to orders.charge", null)]
    [InlineData(Sessions, StripeFailure.TimeoutBefore)]
    [InlineData(Sessions, StripeFailure.TimeoutAfter)]
    [InlineData("after handle orders.payment-requested by orders.charge", null)]
    public async Task A_page_that_was_being_opened_is_opened_once_and_paid_once(string step, StripeFailure? how)
    {
        var deal = await market.Confirmed();
        await KillDuring(step, how, await deal.AsBuyer("/payment"), "Pay €25.00", null);
        await market.Later(TimeSpan.FromMinutes(1));
        Stripe.Count("checkout.session").ShouldBe(1);
        var page = await (await deal.AsBuyer("/checkout")).Submit("Continue to payment");
        await market.Pay(page.Path["/pay/".Length..]);
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        (await deal.Payments()).Count.ShouldBe(1);
        Stripe.Effects.ShouldBe(["charge 2500 eur"]);
    }

    [Theory]
    [InlineData("before deliver orders.payment-reported to orders.look-up-payment", null)]
    [InlineData(Session, StripeFailure.TimeoutBefore)]
    [InlineData(Session, StripeFailure.TimeoutAfter)]
    [InlineData("after handle orders.payment-reported by orders.look-up-payment", null)]
    public async Task A_payment_that_was_being_reported_is_booked_once(string step, StripeFailure? how)
    {
        var deal = await market.Confirmed();
        var session = await StripeMarket.Open(deal);
        using (var host = await HostProcess.Start(market, killAt: how is null ? step : null))
        using (var client = new HttpClient { BaseAddress = host.Address })
        {
            var stalled = how is { } failure ? Stripe.Stalled(step, failure) : null;
            Stripe.Webhook = client;
            await Stripe.Pay(session);
            await Killed(host, stalled);
        }
        await market.Later(TimeSpan.FromMinutes(1));
        var order = await deal.Order();
        (order.Stage, order.History.Count(e => e.What == OrderEventType.PaidByCard)).ShouldBe((OrderStage.Paid, 1));
        Stripe.Effects.ShouldBe(["charge 2500 eur"]);
        (await market.Deliver()).ShouldBe(0);
    }

    [Theory]
    [InlineData("before deliver orders.refund-requested to orders.refund", null)]
    [InlineData(Refunds, StripeFailure.TimeoutBefore)]
    [InlineData(Refunds, StripeFailure.TimeoutAfter)]
    [InlineData("after handle orders.refund-requested by orders.refund", null)]
    public async Task A_refund_that_was_being_made_is_made_once(string step, StripeFailure? how)
    {
        var deal = await market.Paid();
        await KillDuring(step, how, await deal.AsSeller("/refund"), "Refund in full", new { Reason = "It broke." });
        await market.Later(TimeSpan.FromMinutes(1));
        var order = await deal.Order();
        (order.Stage, order.RefundedAmount, order.History.Count(e => e.What == OrderEventType.Refunded)).ShouldBe((OrderStage.Refunded, 2500, 1));
        await market.Later(TimeSpan.FromDays(2));
        Stripe.Effects.ShouldBe(["charge 2500 eur", "refund 2500 eur"]);
        (await market.Deliver()).ShouldBe(0);
    }

    [Theory, Trait("Rule", "ORD-19")]
    [InlineData("before deliver orders.dispute-reported to orders.follow-dispute")]
    [InlineData("before handle orders.dispute-reported by orders.follow-dispute")]
    [InlineData("after handle orders.dispute-reported by orders.follow-dispute")]
    public async Task A_lost_dispute_that_was_being_entered_is_booked_once(string step)
    {
        var deal = await market.Paid();
        var dispute = await Stripe.Dispute((await deal.Payments()).Single(p => p.Kind == PaymentKind.Charge).Reference);
        await market.Deliver();
        using (var host = await HostProcess.Start(market, killAt: step))
        using (var client = new HttpClient { BaseAddress = host.Address })
        {
            Stripe.Webhook = client;
            await Stripe.EndDispute(dispute, isWon: false);
            await Killed(host, null);
        }
        await market.Later(TimeSpan.FromMinutes(1));
        var order = await deal.Order();
        (order.Stage, order.RefundedAmount, order.DisputeId).ShouldBe((OrderStage.Refunded, 2500, null));
        order.History.Count(e => e.What is OrderEventType.DisputeLost or OrderEventType.Refunded).ShouldBe(2);
        (await new Earned(deal).Ledger()).ShouldBe(["Payment BuyerPayments>SellerHeld 2500", "Refund SellerHeld>Refunds 2500"]);
        Stripe.Effects.ShouldBe(["charge 2500 eur", "dispute 2500 eur"]);
        (await market.Deliver()).ShouldBe(0);
    }

    [Theory, Trait("Rule", "ORD-19")]
    [InlineData("before deliver billing.payout-requested to billing.pay-through-provider", null)]
    [InlineData(Transfers, StripeFailure.TimeoutBefore)]
    [InlineData(Transfers, StripeFailure.TimeoutAfter)]
    [InlineData(Payouts, StripeFailure.TimeoutBefore)]
    [InlineData(Payouts, StripeFailure.TimeoutAfter)]
    [InlineData("after handle billing.payout-requested by billing.pay-through-provider", null)]
    public async Task A_payout_that_was_being_made_is_made_once(string step, StripeFailure? how)
    {
        var earned = await StripePayoutTests.Ready(market);
        await KillDuring(step, how, await earned.Open("/shop/earnings/payout"), "Request payout", null);
        await market.Later(TimeSpan.FromMinutes(1));
        await market.Later(TimeSpan.FromDays(2));
        Stripe.Effects.Select(e => e.Split(' ')[0]).ShouldBe(["transfer", "payout"]);
        (await earned.Figures()).ShouldBe("€0.00 €0.00 €22.70 €0.00");
    }

    /// <summary>The button is pressed on another host, which is killed at a step of its own or while Stripe does not answer.</summary>
    private async Task KillDuring(string step, StripeFailure? how, Page page, string button, object? values)
    {
        using var request = page.Fill(button, values);
        using var host = await HostProcess.Start(market, killAt: how is null ? step : null);
        var stalled = how is { } failure ? Stripe.Stalled(step, failure) : null;
        request.RequestUri = new Uri(host.Address, request.RequestUri!.PathAndQuery);
        request.Headers.Add("Cookie", $"{await market.CookieOf(page.Browser.Person)}; {page.Browser.Cookies}");
        using var answer = await host.Send(request);
        await Killed(host, stalled);
    }

    private async Task Killed(HostProcess host, Task? stalled)
    {
        if (stalled is not null)
        {
            await stalled.WaitAsync(TimeSpan.FromSeconds(30));
            host.Kill();
        }
        (await host.Exit()).ShouldBe(128 + 9);
        // The killed host's leases are of its own time.
        if (DateTime.UtcNow > market.Clock.Now) market.Clock.Advance(DateTime.UtcNow - market.Clock.Now);
    }
}

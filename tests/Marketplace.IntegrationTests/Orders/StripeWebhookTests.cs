using System.Net;
using System.Text;
using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>What Stripe reports: signed, and in any order, as often and as late as it likes.</summary>
[Trait("Rule", "ORD-17")]
public sealed class StripeWebhookTests(StripeMarket market) : IClassFixture<StripeMarket>
{
    private StripeServer Stripe => market.Stripe;

    [Fact]
    public async Task Reports_that_repeat_come_late_and_in_the_wrong_order_pay_once()
    {
        var deal = await market.Confirmed();
        var reports = await PaidSilently(deal);
        await Stripe.Send(reports[0] with { Type = "checkout.session.expired", Body = reports[^1].Body.Replace("checkout.session.completed", "checkout.session.expired", StringComparison.Ordinal) });
        await market.Deliver();
        (await deal.Stage()).ShouldBe(OrderStage.Paid, "Stripe says when asked that it is paid, whatever a report says");
        var version = (await deal.Order()).Version;
        for (var i = 0; i < 2; i++)
        {
            foreach (var report in reports.AsEnumerable().Reverse()) (await Stripe.Send(report)).ShouldBe(HttpStatusCode.OK);
            await market.Later(TimeSpan.FromHours(12));
        }
        var order = await deal.Order();
        (order.Stage, order.Version, order.History.Count(e => e.What == OrderEventType.PaidByCard)).ShouldBe((OrderStage.Paid, version, 1));
        Stripe.Effects.ShouldBe(["charge 2500 eur"]);
    }

    [Fact]
    public async Task A_forged_report_says_nothing()
    {
        var deal = await market.Confirmed();
        var report = (await PaidSilently(deal))[^1];
        var calls = Stripe.Calls.Count;
        (await Stripe.Send(report, secret: "whsec_other")).ShouldBe(HttpStatusCode.BadRequest);
        (await Stripe.Send(report, signedAt: market.Clock.GetUtcNow().AddMinutes(-6))).ShouldBe(HttpStatusCode.BadRequest, "a copy of an old report could be sent by anybody");
        using (var bare = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe") { Content = new StringContent(report.Body, Encoding.UTF8, "application/json") })
        {
            (await Stripe.Webhook!.SendAsync(bare)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
        await market.Deliver();
        (await deal.Stage()).ShouldBe(OrderStage.Confirmed);
        Stripe.Calls.Count.ShouldBe(calls);
        (await Stripe.Send(report)).ShouldBe(HttpStatusCode.OK);
        await market.Deliver();
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
    }

    [Fact]
    public async Task A_report_about_a_payment_of_somebody_else_pays_nothing()
    {
        var (deal, other) = (await market.Confirmed(), await Deal.Place(market, stage: OrderStage.Confirmed));
        var report = (await PaidSilently(deal))[^1];
        await StripeMarket.Open(other);
        var (mine, others) = ((await deal.Payments()).Single().Id, (await other.Payments()).Single().Id);
        (await Stripe.Send(report with { Body = report.Body.Replace($"{mine}", $"{others}", StringComparison.Ordinal) })).ShouldBe(HttpStatusCode.OK);
        (await Stripe.Send(report with { Body = report.Body.Replace($"{mine}", "12345", StringComparison.Ordinal) })).ShouldBe(HttpStatusCode.OK, "it may be of another shop with the same account");
        (await Stripe.Send(report with { Body = report.Body.Replace($"{mine}", "x", StringComparison.Ordinal) })).ShouldBe(HttpStatusCode.OK);
        await market.Deliver();
        ((await deal.Stage()), (await other.Stage())).ShouldBe((OrderStage.Confirmed, OrderStage.Confirmed));
    }

    [Fact]
    public async Task A_report_that_is_no_report_is_refused()
    {
        (await Stripe.Send(new("", "{"))).ShouldBe(HttpStatusCode.BadRequest);
        (await Stripe.Send(new("", new string('x', 300 * 1024)))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Without_Stripe_nobody_listens()
    {
        await using var test = new Market();
        using var client = test.CreateDefaultClient(new Uri("http://localhost"));
        using var body = new StringContent("{}");
        (await client.PostAsync("/webhooks/stripe", body)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Deal.Place(test, stage: OrderStage.Confirmed)).AsBuyer("/checkout")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<List<StripeReport>> PaidSilently(Deal deal)
    {
        var session = await StripeMarket.Open(deal);
        var webhook = Stripe.Webhook;
        Stripe.Webhook = null;
        await Stripe.Pay(session);
        Stripe.Webhook = webhook;
        return [.. Stripe.Reports];
    }
}

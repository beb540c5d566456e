using System.Globalization;
using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;
using Marketplace.Web.Jobs;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>A market whose payments go through a server that speaks Stripe's API.</summary>
public sealed class StripeMarket : Market, IAsyncLifetime
{
    internal StripeServer Stripe { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Stripe = await StripeServer.Start();
        Settings.TryAdd("Stripe:AnswersWithin", "00:00:02");
        Stripe.Serve(this);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        await Stripe.DisposeAsync();
    }

    /// <summary>An order that waits for its payment; what the server did before is forgotten.</summary>
    internal async Task<Deal> Confirmed()
    {
        Stripe.StartAnew();
        return await Deal.Place(this, stage: OrderStage.Confirmed);
    }

    /// <summary>The buyer presses the button and comes to Stripe's page.</summary>
    internal static async Task<string> Open(Deal deal)
    {
        var page = await (await deal.AsBuyer("/payment")).Submit("Pay €25.00");
        page.Path.ShouldStartWith("/pay/");
        return page.Path["/pay/".Length..];
    }

    internal async Task<Deal> Paid()
    {
        var deal = await Confirmed();
        await Pay(await Open(deal));
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        return deal;
    }

    /// <summary>The buyer pays on the page, and what Stripe reports is handled.</summary>
    internal async Task Pay(string session, string card = StripeServer.GoodCard, bool hasAuthenticated = false)
    {
        await Stripe.Pay(session, card, hasAuthenticated);
        await Deliver();
    }

    /// <summary>Everything that is due is done.</summary>
    internal async Task Later(TimeSpan time)
    {
        Clock.Advance(time);
        await Deliver();
        await Get<RecurringJobScheduler>().RunDue(CancellationToken.None);
        await Deliver();
    }

    internal string Find(Payment payment, string field) =>
        Stripe.Find(payment.SessionId)[field]!.ToString().ToString(CultureInfo.InvariantCulture);
}

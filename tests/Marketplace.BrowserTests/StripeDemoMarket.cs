namespace Marketplace.BrowserTests;

/// <summary>A demo market whose payments go through a server that speaks Stripe's API.</summary>
public sealed class StripeDemoMarket : DemoMarket
{
    private StripeServer? stripe;
    private HttpClient? webhook;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (stripe is not null) await stripe.DisposeAsync();
        webhook?.Dispose();
    }

    protected override async Task<int> Prepare(Market market)
    {
        stripe = await StripeServer.Start();
        // The provider sends the buyer back to the public address.
        var port = FreePort.Find();
        market.Settings["Site:PublicAddress"] = $"http://127.0.0.1:{port}";
        stripe.Serve(market, webhook = new HttpClient { BaseAddress = new Uri(market.Settings["Site:PublicAddress"]!) });
        return port;
    }
}

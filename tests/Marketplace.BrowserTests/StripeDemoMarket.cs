namespace Marketplace.BrowserTests;

/// <summary>A demo market whose payments go through a server that speaks Stripe's API.</summary>
public sealed class StripeDemoMarket : DemoMarket
{
    private StripeServer? stripe;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (stripe is not null) await stripe.DisposeAsync();
    }

    protected override async Task<int> Prepare(Market market)
    {
        stripe = await StripeServer.Start();
        stripe.Serve(market);
        // The provider sends the buyer back to the public address.
        var port = FreePort.Find();
        market.Settings["Site:PublicAddress"] = $"http://127.0.0.1:{port}";
        return port;
    }
}

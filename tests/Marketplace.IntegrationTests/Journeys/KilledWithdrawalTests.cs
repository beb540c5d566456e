using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Complaints;

namespace Marketplace.IntegrationTests.Journeys;

/// <summary>A second host, a real process on the same database, is killed between a withdrawal from the contract and its refund.</summary>
public sealed class KilledWithdrawalTests : IDisposable
{
    private readonly Market market = new();

    public KilledWithdrawalTests() => market.Clock.Advance(DateTime.UtcNow - market.Clock.Now);

    public void Dispose() => market.Dispose();

    [Theory, Trait("Rule", "CMP-10"), Trait("Rule", "ORD-17")]
    [InlineData("before deliver complaints.withdrawal-completed to orders.end-withdrawn")]
    [InlineData("after handle complaints.withdrawal-completed by orders.end-withdrawn")]
    public async Task What_was_withdrawn_from_is_refunded_once(string step)
    {
        var deal = await Withdrawn.Place(market, OrderStage.Paid);
        var form = await (await Withdrawn.From(deal)).AsSeller("/unsent");
        using var request = form.Fill("Refund the buyer");
        using (var host = await HostProcess.Start(market, killAt: step))
        {
            request.RequestUri = new Uri(host.Address, request.RequestUri!.PathAndQuery);
            request.Headers.Add("Cookie", $"{await market.CookieOf(form.Browser.Person)}; {form.Browser.Cookies}");
            await host.Send(request);
            (await host.Exit()).ShouldBe(128 + 9);
        }
        (await new Withdrawn(deal).Stored()).IsOpen.ShouldBeFalse();
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);

        // The killed host's lease has ended, so the first host to look takes its work.
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();
        (await deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await market.Deliver()).ShouldBe(0);
    }
}

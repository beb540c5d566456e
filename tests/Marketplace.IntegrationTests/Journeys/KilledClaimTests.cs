using Marketplace.IntegrationTests.Complaints;

namespace Marketplace.IntegrationTests.Journeys;

/// <summary>A second host, a real process on the same database, is killed between the end of a claim and its refund.</summary>
public sealed class KilledClaimTests : IDisposable
{
    private readonly Market market = new();

    public KilledClaimTests() => market.Clock.Advance(DateTime.UtcNow - market.Clock.Now);

    public void Dispose() => market.Dispose();

    [Theory, Trait("Rule", "CMP-4"), Trait("Rule", "ORD-17")]
    [InlineData("before deliver complaints.refund-owed to orders.refund-claim")]
    [InlineData("after handle complaints.refund-owed by orders.refund-claim")]
    [InlineData("before deliver orders.refund-requested to orders.refund")]
    public async Task What_a_decision_owes_is_refunded_once(string step)
    {
        var claimed = await (await Claimed.Open(market)).Escalate();
        var form = await claimed.Take(market.Support());
        using var request = form.Fill("Send decision", new { Ruling = "PartialRefund", Percent = 40, Claimed.Reasons });
        using (var host = await HostProcess.Start(market, killAt: step))
        {
            request.RequestUri = new Uri(host.Address, request.RequestUri!.PathAndQuery);
            request.Headers.Add("Cookie", $"{await market.CookieOf(form.Browser.Person)}; {form.Browser.Cookies}");
            await host.Send(request);
            (await host.Exit()).ShouldBe(128 + 9);
        }
        (await claimed.Stored()).Decision.ShouldNotBeNull();
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);

        // The killed host's lease has ended, so the first host to look takes its work.
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 1000"]);
        (await claimed.Deal.Order()).RefundedAmount.ShouldBe(1000);
        (await market.Deliver()).ShouldBe(0);
    }
}

using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Journeys;

/// <summary>A second host, a real process on the same database, is killed in the middle of an order.</summary>
public sealed class KilledHostTests : IDisposable
{
    private readonly Market market = new();

    public KilledHostTests() => market.Clock.Advance(DateTime.UtcNow - market.Clock.Now);

    public void Dispose() => market.Dispose();

    [Theory]
    [InlineData("before deliver offers.offer-bought to orders.place-order")]
    [InlineData("after handle offers.offer-bought by orders.place-order")]
    [InlineData("before deliver orders.order-placed to offers.note-order")]
    public async Task Nothing_is_lost_and_nothing_is_done_twice(string step)
    {
        var journey = await OrderJourney.Begin(market, stock: 3);
        var form = await journey.OpenPurchase(journey.Buyer);
        using var request = form.Fill("Place order", OrderJourney.Contact(1));
        using (var host = await HostProcess.Start(market, killAt: step))
        {
            request.RequestUri = new Uri(host.Address, request.RequestUri!.PathAndQuery);
            request.Headers.Add("Cookie", $"{await market.CookieOf(journey.Buyer.Person)}; {journey.Buyer.Cookies}");
            await host.Send(request);
            (await host.Exit()).ShouldBe(128 + 9);
        }
        await market.Deliver();
        var before = await Orders();

        // The killed host's lease has ended, so the first host to look takes its work.
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.Deliver();

        before.ShouldBe(step.Contains("order-placed", StringComparison.Ordinal) || step.StartsWith("after", StringComparison.Ordinal) ? 1 : 0);
        (await Orders()).ShouldBe(1);
        (await journey.Buyer.Open("/orders?side=buying")).Document.QuerySelectorAll(".order-rows > li").Length.ShouldBe(1);
        (await journey.Seller.Open(journey.Offer)).Text.ShouldContain("2 left", Case.Insensitive);
        (await market.Deliver()).ShouldBe(0);
    }

    private Task<int> Orders() => market.In((OrdersDbContext db) => db.Orders.CountAsync());
}

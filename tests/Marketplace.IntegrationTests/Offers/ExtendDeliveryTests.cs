using System.Net;
using Marketplace.Offers.Jobs;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "OFR-4")]
public sealed class ExtendDeliveryTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task New_orders_are_promised_longer_until_the_day_and_placed_ones_keep_their_promise()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        await market.Buys(buyer, id);
        var before = await Promise(buyer);
        var form = await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/delivery-times");
        var (warning, button) = (form.Body.IndexOf("Buyers may still expect faster service", StringComparison.Ordinal), form.Body.LastIndexOf("Extend delivery times</button>", StringComparison.Ordinal));
        warning.ShouldBeInRange(1, button);
        (await form.Submit("Extend delivery times", new { Days = 4, Until = "2026-03-10" })).Text.ShouldContain("New orders are promised the longer delivery time.");
        (await Promise(buyer)).ShouldBe(before, "the running order keeps its promise");

        (await market.Visitor().Open(OfferScenes.OfferPath(id))).Text.ShouldContain("within 1 week of starting");
        (await market.Visitor().Open("/offers?within=4")).Text.ShouldContain("Remove a filter to see more.");
        var second = await market.Buyer();
        await market.Buys(second, id);
        (await Promise(second) - before).ShouldBe(TimeSpan.FromDays(4));

        market.Clock.Advance(new DateTime(2026, 3, 10, 0, 0, 0, DateTimeKind.Utc) - market.Clock.Now);
        (await market.Visitor().Open(OfferScenes.OfferPath(id))).Text.ShouldContain("within 3 days of starting");
        market.Clock.Advance(TimeSpan.FromDays(7));
        await market.Work<EndExtensions>();
        var offer = await market.OfferOf(id);
        (offer.ExtraHours, offer.ExtraUntil, offer.Hours).ShouldBe((0, null, 96));
        (await market.Visitor().Open("/offers?within=4")).Text.ShouldNotContain("Remove a filter to see more.");
    }

    [Fact]
    public async Task All_offers_can_take_longer_and_a_second_click_adds_nothing()
    {
        var (seller, other) = (await market.Seller(), await market.Seller());
        var (mine, theirs) = (await market.Lists(seller), await market.Lists(other));
        var form = await market.SignInAs(seller).Open("/shop/delivery-times");
        for (var click = 0; click < 2; click++) await form.Submit("Extend delivery times", new { Days = 2, Until = "2026-03-10" });
        (await market.OfferOf(mine)).HoursToDeliverAt(market.Clock.Now).ShouldBe(72 + 48);
        (await market.OfferOf(mine)).Hours.ShouldBe(24 + 72 + 48);
        (await market.OfferOf(theirs)).Hours.ShouldBe(24 + 72);
        (await form.Submit("Extend delivery times", new { Days = 2 })).ErrorAt("Until").ShouldBe("Choose a day from tomorrow to a year from now.");
    }

    [Fact]
    public async Task The_usual_times_can_return_early()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        await (await market.SignInAs(seller).Open("/shop/delivery-times")).Submit("Extend delivery times", new { Days = 2, Until = "2026-03-10" });
        (await market.OfferOf(id)).HoursToDeliverAt(market.Clock.Now).ShouldBe(120);
        await (await market.SignInAs(seller).Open("/shop/delivery-times")).Submit("Return to usual times now");
        (await market.OfferOf(id)).HoursToDeliverAt(market.Clock.Now).ShouldBe(72);
    }

    [Fact]
    public async Task A_buyer_whose_page_shows_the_old_time_is_told_before_buying()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        var form = await market.SignInAs(buyer).Open($"{OfferScenes.OfferPath(id)}/purchase");
        await (await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/delivery-times")).Submit("Extend delivery times", new { Days = 2, Until = "2026-03-10" });
        var told = await form.Submit("Place order", OfferScenes.Address());
        (told.Status, told.Text.Contains("The seller has changed the delivery time.")).ShouldBe((HttpStatusCode.Conflict, true));
        (await told.Submit("Place order", OfferScenes.Address())).IsBought().ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public async Task One_to_sixty_days_can_be_added(int days)
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        var page = await (await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/delivery-times")).Submit("Extend delivery times", new { Days = days });
        page.ErrorAt("Days").ShouldBe("Enter 1 to 60 days.");
    }

    private Task<DateTime> Promise(Person buyer) => market.In((OrdersDbContext db) =>
        db.Orders.Where(o => o.BuyerId == buyer.Id).Select(o => o.PromisedDeliveryAt).SingleAsync());
}

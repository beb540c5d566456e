using System.Net;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "ORD-21")]
public sealed class BuyAgainTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task Buying_the_same_again_within_an_hour_asks_first_and_loses_nothing()
    {
        var (buyer, id) = (await market.Buyer(), await market.Lists(await market.Seller()));
        await market.Buys(buyer, id);
        market.Clock.Advance(TimeSpan.FromMinutes(59));
        var form = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id) + "/purchase");
        form.Text.ShouldContain("You've already bought this.");
        var asked = await form.Submit("Place order", OfferScenes.Address());
        (asked.Status, asked.ErrorAt("Again")).ShouldBe((HttpStatusCode.UnprocessableEntity, "You bought this 59 minutes ago. Tick the box if you want to buy it again."));
        asked.ValueOf("Note").ShouldBe("Please wrap it.");
        (await Bought(buyer)).ShouldBe(1);
        (await asked.Submit("Place order", new { Again = true })).IsBought().ShouldBeTrue();
        (await Bought(buyer)).ShouldBe(2);
    }

    [Fact]
    public async Task After_an_hour_nobody_asks()
    {
        var (buyer, id) = (await market.Buyer(), await market.Lists(await market.Seller()));
        await market.Buys(buyer, id);
        market.Clock.Advance(TimeSpan.FromHours(1));
        (await market.Buys(buyer, id)).IsBought().ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_asks_about_another_offer_another_buyer_s_purchase_or_one_that_was_canceled()
    {
        var (buyer, seller) = (await market.Buyer(), await market.Seller());
        var (id, other) = (await market.Lists(seller), await market.Lists(seller, OfferScenes.Mug("Red mug")));
        var order = await market.Buys(buyer, id);
        (await market.Buys(buyer, other)).IsBought().ShouldBeTrue();
        (await market.Buys(await market.Buyer(), id)).IsBought().ShouldBeTrue();
        await (await market.SignInAs(buyer).Open($"/orders/{order.Path.Split('/')[2]}/cancellation")).Submit("Cancel order", new { Reason = "not-needed", Clarification = "Wrong one." });
        await market.Deliver();
        (await market.Buys(buyer, id)).IsBought().ShouldBeTrue();
    }

    private Task<int> Bought(Person buyer) => market.In((OffersDbContext db) => db.Purchases.CountAsync(p => p.BuyerId == buyer.Id));
}

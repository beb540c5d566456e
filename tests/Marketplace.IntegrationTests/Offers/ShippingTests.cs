using System.Net;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "OFR-1")]
public sealed class ShippingTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task A_buyer_sees_when_they_get_it_before_buying_and_on_the_order_even_if_the_seller_changes_it_later()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller, Mug(2, 5));
        // Placed on 2 March, sent four days later at the latest.
        const string promise = "8–11 March";
        (await market.Visitor().Open(OfferScenes.OfferPath(id))).Text.ShouldContain($"Arrives {promise}");
        (await market.Visitor().Open(OfferScenes.OfferPath(id))).Text.ShouldContain("2–5 days");
        var form = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id) + "/purchase");
        form.Text.ShouldContain($"Arrives {promise}");
        (await form.Submit("Place order", OfferScenes.Address())).IsBought().ShouldBeTrue();
        var order = await market.In((OrdersDbContext db) => db.Orders.Where(o => o.BuyerId == buyer.Id).Select(o => o.Id).SingleAsync());

        await (await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/edit")).Submit("Save changes", new { ShippingMin = 10, ShippingMax = 20 });
        var path = $"/orders/{new Number(order)}";
        (await market.SignInAs(buyer).Open(path)).Text.ShouldContain($"Arrives {promise}");
        (await market.SignInAs(seller).Open(path)).Text.ShouldContain($"Arrives at the buyer {promise}");
        await (await market.SignInAs(seller).Open(path)).Submit("Approve order");
        await (await market.SignInAs(seller).Open(path + "/receipt")).Submit("Mark as paid");
        await (await market.SignInAs(seller).Open(path + "/shipment")).Submit("Mark as sent", new { Tracking = "T1" });
        (await market.SignInAs(buyer).Open(path)).Text.ShouldContain("Arrives 4–7 March", customMessage: "counted from the day it was sent");
    }

    [Fact]
    public async Task A_buyer_whose_page_promises_other_days_is_told_before_buying()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller, Mug(2, 5));
        var form = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id) + "/purchase");
        await (await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/edit")).Submit("Save changes", new { ShippingMin = 10, ShippingMax = 20 });
        var told = await form.Submit("Place order", OfferScenes.Address());
        (told.Status, told.Text.Contains("The seller has changed the delivery time.")).ShouldBe((HttpStatusCode.Conflict, true));
        (await told.Submit("Place order", OfferScenes.Address())).IsBought().ShouldBeTrue();
    }

    [Fact]
    public async Task A_product_without_shipping_days_and_a_service_say_no_day_of_arrival()
    {
        var seller = await market.Seller();
        foreach (var offer in new[] { Mug(null, null), new { Kind = "Service", Title = "Tea poured", Description = "One hour.", Category = "lessons", Price = 9m, HoursToStart = 24, HoursToDeliver = 72, ShippingMin = 2, ShippingMax = 5 } })
        {
            var page = await market.Visitor().Open(OfferScenes.OfferPath(await market.Lists(seller, offer)));
            (page.Text.Contains("Arrives"), page.Text.Contains("if you order today")).ShouldBe((false, true));
        }
    }

    [Theory]
    [InlineData(3, null, "ShippingMax", "Enter the most days too, or leave both empty.")]
    [InlineData(null, 3, "ShippingMin", "Enter the fewest days too, or leave both empty.")]
    [InlineData(0, 3, "ShippingMin", "Enter 1 to 90 days.")]
    [InlineData(3, 91, "ShippingMax", "Enter 1 to 90 days.")]
    [InlineData(5, 3, "ShippingMax", "In “Most days”, enter at least the number in “Fewest days”.")]
    public async Task The_days_are_both_or_neither_and_in_order(int? min, int? max, string field, string error)
    {
        var page = await (await market.SignInAs(await market.Seller()).Open("/offers/new")).Submit("List offer", Mug(min, max));
        page.ErrorAt(field).ShouldBe(error);
    }

    private static object Mug(int? min, int? max) => new
    {
        Kind = "Product",
        Title = "Blue stoneware mug",
        Description = "Thrown by hand.",
        Category = "ceramics",
        Price = 18.5m,
        Stock = 3,
        HoursToStart = 24,
        HoursToDeliver = 72,
        ShippingMin = min,
        ShippingMax = max,
    };
}

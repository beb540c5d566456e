using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

public sealed class BuyOfferTests(Market market) : IClassFixture<Market>
{
    [Fact]
    [Trait("Rule", "ORD-1")]
    public async Task A_buyer_buys_and_is_led_to_the_order_once_it_is_written_down()
    {
        var seller = await market.Seller();
        var buyer = await market.Buyer();
        var id = await market.Lists(seller);
        var offer = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id));
        var form = await offer.Submit("Buy", new { quantity = 2 });
        form.ValueOf("Quantity").ShouldBe("2");
        form.Text.ShouldContain("€37.00");
        (await form.Submit("Place order", OfferScenes.Address(2))).IsBought().ShouldBeTrue();
        (await market.OfferOf(id)).Stock.ShouldBe(1);

        var purchase = await market.In((OffersDbContext db) => db.Purchases.SingleAsync(p => p.BuyerId == buyer.Id));
        purchase.Contact.Phone.ShouldBe("+4930123456");
        await market.In((OffersDbContext db) => db.Purchases.Where(p => p.Id == purchase.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.OrderedAt, default(DateTime?))));
        var path = $"/purchases/{new Number(purchase.Id)}";
        var waiting = await market.SignInAs(buyer).Open(path);
        waiting.Text.ShouldContain("Placing your order…");
        waiting.Response.Headers.GetValues("Refresh").ShouldBe(["1"]);
        await market.Tell(new OrderPlaced(OfferScenes.Order(purchase.Id, id, buyer, seller, 2), OfferScenes.Facts(market.Clock.Now)));
        var order = await market.SignInAs(buyer).Open(path);
        order.Path.ShouldBe($"/orders/{new Number(purchase.Id)}");
        order.Text.ShouldStartWith("Your order is placed. ");
        order.Text.ShouldContain(" has approved it.");
        (await market.SignInAs(seller).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(await market.Buyer()).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Rule", "OFR-2")]
    public async Task Twenty_buyers_at_once_get_three_pieces()
    {
        var id = await market.Lists(await market.Seller());
        var forms = new List<Page>();
        for (var i = 0; i < 20; i++) forms.Add(await market.SignInAs(await market.Buyer()).Open(OfferScenes.OfferPath(id) + "/purchase"));
        var pages = await Task.WhenAll(forms.Select(form => form.Submit("Place order", OfferScenes.Address())));
        pages.Count(p => p.IsBought()).ShouldBe(3);
        pages.Where(p => !p.IsBought()).ShouldAllBe(p => p.Status == HttpStatusCode.Conflict && p.Errors.Contains("Someone else has just bought the last one."));
        (await market.OfferOf(id)).Stock.ShouldBe(0);
        (await market.In((OffersDbContext db) => db.Purchases.CountAsync(p => p.OfferId == id))).ShouldBe(3);
        var soldOut = await market.SignInAs(await market.Buyer()).Open(OfferScenes.OfferPath(id));
        soldOut.Text.ShouldContain("Sold out");
        soldOut.CanBuy().ShouldBeFalse();
        (await market.SignInAs(await market.Buyer()).Open(OfferScenes.OfferPath(id) + "/purchase")).CanBuy().ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "OFR-2")]
    public async Task Who_wants_more_than_there_is_learns_how_many_are_left()
    {
        var id = await market.Lists(await market.Seller());
        var page = await market.Buys(await market.Buyer(), id, 4);
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors.ShouldBe("Only 3 left. Enter a smaller quantity.");
        page.ValueOf("City").ShouldBe("Berlin");
        (await market.OfferOf(id)).Stock.ShouldBe(3);
    }

    [Fact]
    [Trait("Rule", "ORD-1")]
    public async Task The_same_form_sent_again_is_the_same_purchase()
    {
        var id = await market.Lists(await market.Seller());
        var form = await market.SignInAs(await market.Buyer()).Open(OfferScenes.OfferPath(id) + "/purchase");
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.Submit("Place order", OfferScenes.Address())));
        pages.ShouldAllBe(p => p.IsBought());
        pages.Append(await form.Submit("Place order", OfferScenes.Address())).Select(p => OfferScenes.NumberIn(p.Path)).Distinct().Count().ShouldBe(1);
        (await market.OfferOf(id)).Stock.ShouldBe(2);
    }

    [Fact]
    [Trait("Rule", "ORD-1")]
    public async Task A_form_of_somebody_else_or_of_long_ago_buys_nothing()
    {
        var id = await market.Lists(await market.Seller());
        var path = OfferScenes.OfferPath(id) + "/purchase";
        var other = await market.SignInAs(await market.Buyer()).Open(path);
        var own = await market.SignInAs(await market.Buyer()).Open(path);
        foreach (var key in new[] { other.ValueOf("Key")!, "1234", "" })
        {
            own.Document.QuerySelector("input[name='Form.Key']")!.SetAttribute("value", key);
            var page = await own.Submit("Place order", OfferScenes.Address());
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Errors.ShouldContain("This page has expired.");
        }
        (await market.OfferOf(id)).Stock.ShouldBe(3);
    }

    [Fact]
    [Trait("Rule", "ORD-1")]
    public async Task A_seller_cannot_buy_an_own_offer_and_a_visitor_signs_in_first()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        var own = await market.SignInAs(seller).Open(OfferScenes.OfferPath(id) + "/purchase");
        own.Text.ShouldContain("This is your offer");
        own.CanBuy().ShouldBeFalse();
        var form = await market.SignInAs(await market.Buyer()).Open(OfferScenes.OfferPath(id) + "/purchase");
        (await market.SignInAs(seller).Send(form.Fill("Place order", OfferScenes.Address()))).IsBought().ShouldBeFalse();
        var path = OfferScenes.OfferPath(id) + "/purchase";
        (await market.Visitor().Open(path)).Path.ShouldNotBe(path);
        (await market.SignInAs(seller).Open("/offers/ABC/purchase")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Rule", "ORD-1")]
    public async Task A_price_that_changed_meanwhile_is_shown_before_it_is_paid()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        var form = await market.SignInAs(await market.Buyer()).Open(OfferScenes.OfferPath(id) + "/purchase");
        await (await market.SignInAs(seller).Open(OfferScenes.OfferPath(id) + "/edit")).Submit("Save changes", new { Price = 99 });
        var page = await form.Submit("Place order", OfferScenes.Address());
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("€99.00");
        (await page.Submit("Place order", OfferScenes.Address())).IsBought().ShouldBeTrue();
    }

    [Fact]
    [Trait("Rule", "ORD-1")]
    public async Task The_total_is_told_before_buying_and_what_is_missing_beside_its_field()
    {
        var id = await market.Lists(await market.Seller());
        var form = await market.SignInAs(await market.Buyer()).Open(OfferScenes.OfferPath(id) + "/purchase");
        var page = await form.Submit("Update total", new { Quantity = 3 });
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("€55.50");
        page.Text.ShouldContain("if you order today");
        page = await page.Submit("Place order", new { Quantity = "", Phone = "030 1234", Note = new string('x', 1001), Name = new string('x', 101) });
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Quantity").ShouldBe("Enter a quantity of at least 1.");
        page.ErrorAt("Name").ShouldBe("Use at most 100 characters.");
        page.ErrorAt("Street").ShouldBe("Enter the street and number.");
        page.ErrorAt("PostalCode").ShouldBe("Enter the postal code.");
        page.ErrorAt("City").ShouldBe("Enter the town or city.");
        page.ErrorAt("Country").ShouldBe("Choose a country.");
        page.ErrorAt("Phone").ShouldBe("Enter a phone number with its country code, for example +49 30 1234567.");
        page.ErrorAt("Note").ShouldBe("Use at most 1,000 characters.");
        (await market.OfferOf(id)).Stock.ShouldBe(3);
    }

    [Fact]
    [Trait("Rule", "ORD-1")]
    public async Task The_address_of_the_last_purchase_is_filled_in_for_its_buyer_alone()
    {
        var id = await market.Lists(await market.Seller());
        var buyer = await market.Buyer();
        (await market.Buys(buyer, id)).IsBought().ShouldBeTrue();
        var known = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id) + "/purchase");
        known.ValueOf("Street").ShouldBe("Invalidenstr. 1");
        known.Document.QuerySelector("address")!.TextContent.ShouldBe("Ada LovelaceInvalidenstr. 110115 BerlinGermany+4930123456");
        known.Document.QuerySelector(".saved-contact details:not([open]) [name='Form.Street']").ShouldNotBeNull("it can be changed");
        var refused = await known.Submit("Place order", new { City = "" });
        refused.ErrorAt("City").ShouldBe("Enter the town or city.");
        refused.Document.QuerySelector("details [name='Form.City']").ShouldBeNull("errors are not folded away");
        var stranger = await market.SignInAs(await market.Buyer()).Open(OfferScenes.OfferPath(id) + "/purchase");
        stranger.ValueOf("Street").ShouldBe("");
        stranger.Document.QuerySelector("address").ShouldBeNull();
        stranger.Document.QuerySelector("details [name='Form.Street']").ShouldBeNull();
    }
}

using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

/// <summary>A service is done, not delivered: its buyer gives no address, and everybody reads by when it is done.</summary>
[Trait("Rule", "ORD-1")]
public sealed class BuyServiceTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task A_service_asks_for_a_name_and_a_phone_number_and_keeps_no_address()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await Service(seller);
        var offer = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id));
        offer.Text.ShouldContain("Done by 6 Mar if you order today");
        offer.Text.ShouldContain("Done within 3 days of starting");
        var form = await offer.Submit("Buy", new { quantity = 1 });
        form.Text.ShouldContain("Contact details Only this seller can see your name and phone number.");
        form.Text.ShouldContain("Done by 6 Mar if you order today");
        foreach (var field in new[] { "Street", "PostalCode", "City" }) form.Document.QuerySelector($"[name='Form.{field}']").ShouldBeNull(field);
        var refused = await form.Submit("Place order");
        (refused.ErrorAt("Name"), refused.ErrorAt("Country")).ShouldBe(("Enter a name.", "Choose a country."));
        refused.ErrorAt("Phone").ShouldBe("Enter a phone number with its country code, for example +49 30 1234567.");

        (await refused.Submit("Place order", OfferScenes.Contact())).IsBought().ShouldBeTrue();
        var kept = new Contact("Ada Lovelace", "", "", "", "DE", "+4930123456");
        var purchase = await market.In((OffersDbContext db) => db.Purchases.AsNoTracking().SingleAsync(p => p.BuyerId == buyer.Id));
        purchase.Contact.ShouldBe(kept);
        await market.Deliver();
        (await market.In((OrdersDbContext db) => db.Orders.AsNoTracking().SingleAsync(o => o.Id == purchase.Id))).Contact.ShouldBe(kept);
        (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id) + "/purchase")).Document.QuerySelector("address")!.TextContent.ShouldBe("Ada LovelaceGermany+4930123456");
        (await market.Buys(buyer, id, 101)).ErrorAt("Quantity").ShouldBe("Enter a quantity of at most 100.");
    }

    [Fact]
    public async Task A_product_still_needs_its_address_also_after_a_service_and_if_the_form_says_otherwise()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var mug = await market.Lists(seller);
        (await market.Buys(buyer, mug)).IsBought().ShouldBeTrue();
        (await market.Buys(buyer, await Service(seller))).IsBought().ShouldBeTrue();
        var form = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(await market.Lists(seller, OfferScenes.Mug("Green mug"))) + "/purchase");
        form.ValueOf("Street").ShouldBe("Invalidenstr. 1", "of the last purchase with an address");
        var other = await market.SignInAs(await market.Buyer()).Open(OfferScenes.OfferPath(mug) + "/purchase");
        (await other.Submit("Place order", new { Name = "Ada Lovelace", Country = "DE", Phone = "030 123-456" })).ErrorAt("City").ShouldBe("Enter the town or city.");
        var forged = await other.Submit("Place order", new { Kind = "Service", Name = "Ada Lovelace", Country = "DE", Phone = "030 123-456" });
        forged.ErrorAt("Street").ShouldBe("Enter the street and number.");
        (await market.OfferOf(mug)).Stock.ShouldBe(2);
    }

    [Fact, Trait("Rule", "ORD-21"), Trait("Rule", "ORD-20")]
    public async Task Order_lists_mails_and_receipt_say_by_when_it_is_done_and_show_no_address()
    {
        var seller = await market.Seller();
        var buyer = await market.Buyer();
        var id = await Service(seller);
        (await market.Buys(buyer, id)).IsBought().ShouldBeTrue();
        await market.Deliver();
        var order = await market.In((OrdersDbContext db) => db.Orders.AsNoTracking().SingleAsync(o => o.BuyerId == buyer.Id));
        var deal = new Deal(market, buyer, seller, new Number(order.Id));
        var approval = await deal.AsSeller("/approval");
        approval.Text.ShouldContain("Done by");
        approval.Text.ShouldContain("BuyerAda Lovelace Germany");
        approval.Text.ShouldNotContain("Deliver");
        await deal.Reach(OrderStage.Paid);
        await market.Deliver();
        market.MailTo(buyer.Email).ShouldContain(m => m.TextBody!.Contains("Done by 6 Mar.", StringComparison.Ordinal));
        market.MailTo(buyer.Email).ShouldAllBe(m => !m.TextBody!.Contains("Promised delivery", StringComparison.Ordinal));
        foreach (var page in new[] { await deal.AsBuyer(), await market.SignInAs(buyer).Open("/orders?side=buying") }) page.Text.ShouldContain($"{order.ShopName} promised to be done by 6 Mar");
        foreach (var page in new[] { await deal.AsSeller(), await market.SignInAs(seller).Open("/orders?side=selling") }) page.Text.ShouldContain("Be done by 6 Mar");
        (await deal.AsSeller()).Document.QuerySelector("address")!.TextContent.ShouldContain("+4930123456");
        var receipt = PdfText.Pages(await (await deal.AsBuyer("/receipt.pdf")).Response.Content.ReadAsByteArrayAsync()).ShouldHaveSingleItem();
        receipt.ShouldContain("Ada Lovelace");
        receipt.ShouldNotContain(", Germany");
    }

    [Fact, Trait("Rule", "ORD-6")]
    public async Task An_older_order_of_a_service_keeps_showing_its_address()
    {
        var deal = await Withdrawn.PlaceService(market);
        (await deal.AsSeller()).Document.QuerySelector("address")!.TextContent.ShouldContain("Hidden Lane 5");
        (await deal.AsSeller("/approval")).Text.ShouldContain("Hidden Lane 5");
    }

    private Task<long> Service(Person seller) => market.Lists(seller, OfferScenes.Mug("Proofreading", null, kind: "Service", category: "writing"));
}

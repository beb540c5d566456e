using System.Net;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>Of which offer a seller adds an order. The customer's earlier order is of a mug, of which two are left.</summary>
[Trait("Rule", "ORD-13")]
public sealed class ChooseOfferTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact, Trait("Rule", "OFR-2")]
    public async Task A_seller_adds_an_order_of_any_of_their_offers_at_its_price_and_term()
    {
        var (deal, mug) = await Bought();
        var lamp = await market.Lists(deal.Seller, OfferScenes.Mug("Paper lamp", stock: 5, price: 40));
        var form = await (await (await deal.AsSeller("/added-order")).Follow("Choose another of your offers")).Follow("Paper lamp");
        (form.ValueOf("Amount"), form.ValueOf("Days"), form.Text.Contains("Your offer: Paper lamp")).ShouldBe(("40", "4", true));
        var added = await Added(await form.Submit("Add order", new { Quantity = 2 }));
        (added.OfferId, added.Title, added.Total, added.Origin).ShouldBe((lamp, "Paper lamp", 8000, OrderOrigin.Added));
        ((await market.OfferOf(lamp)).Stock, (await market.OfferOf(mug)).Stock).ShouldBe((3, 2));
    }

    [Fact]
    public async Task A_service_is_added_as_a_service()
    {
        var (deal, _) = await Bought();
        var lesson = await market.Lists(deal.Seller, OfferScenes.Mug("Pottery lesson", kind: "Service", stock: null));
        var form = await deal.AsSeller($"/added-order?offer={new Number(lesson)}");
        form.Text.ShouldNotContain("We take it from your offer's stock.");
        var added = await Added(await form.Submit("Add order"));
        (added.OfferId, added.Kind, added.Contact.Street).ShouldBe((lesson, OfferKind.Service, ""));
    }

    [Fact, Trait("Rule", "OFR-1")]
    public async Task Something_else_for_the_buyer_of_a_service_is_a_service_and_needs_no_address()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var lesson = await market.Lists(seller, OfferScenes.Mug("Pottery lesson", kind: "Service", stock: null));
        var bought = await market.Buys(buyer, lesson);
        await market.Deliver();
        var form = await market.SignInAs(seller).Open(string.Join('/', bought.Path.Split('/')[..3]) + "/added-order?other=true");
        form.Text.ShouldNotContain("Postal code");
        var added = await Added(await form.Submit("Add order", new { IsOffer = "false", Title = "An extra hour", Amount = "20", Days = 3 }));
        (added.Title, added.Kind, added.Contact.Street).ShouldBe(("An extra hour", OfferKind.Service, ""));
    }

    [Fact]
    public async Task Something_else_can_still_be_described_when_an_offer_was_chosen()
    {
        var (deal, mug) = await Bought();
        var form = await (await deal.AsSeller("/added-order/offer")).Follow("Something else");
        form.ValueOf("Amount").ShouldBe("");
        var added = await Added(await form.Submit("Add order", new { Title = "A repaired handle", Amount = "7", Days = 3 }));
        (added.HasOffer, added.Title).ShouldBe((false, "A repaired handle"));
        (await market.OfferOf(mug)).Stock.ShouldBe(2);
    }

    [Fact]
    public async Task Somebody_else_s_offer_is_not_found()
    {
        var (deal, mug) = await Bought();
        var theirs = await market.Lists(await market.Seller());
        (await deal.AsSeller($"/added-order?offer={new Number(theirs)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await deal.AsSeller("/added-order")).Submit("Add order", new { Offer = new Number(theirs) })).Status.ShouldBe(HttpStatusCode.NotFound);
        ((await market.OfferOf(theirs)).Stock, (await market.OfferOf(mug)).Stock).ShouldBe((3, 2));
        (await market.In((OrdersDbContext db) => db.Orders.AnyAsync(o => o.Origin == OrderOrigin.Added))).ShouldBeFalse();
        foreach (var other in new[] { deal.Buyer, await market.Seller() }) (await market.SignInAs(other).Open($"{deal.Path}/added-order/offer")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "OFR-3")]
    public async Task A_paused_offer_is_marked_and_can_be_added_because_the_seller_has_agreed_to_it()
    {
        var (deal, _) = await Bought();
        var lamp = await market.Lists(deal.Seller, OfferScenes.Mug("Paper lamp"));
        await (await market.SignInAs(deal.Seller).Open($"{OfferScenes.OfferPath(lamp)}/pause")).Submit("Pause offer");
        var choice = await deal.AsSeller("/added-order/offer");
        choice.Text.ShouldContain("3 in stock · Paused");
        (await Added(await (await choice.Follow("Paper lamp")).Submit("Add order"))).OfferId.ShouldBe(lamp);
        (await market.OfferOf(lamp)).Stock.ShouldBe(2);
    }

    [Fact, Trait("Rule", "OFR-2")]
    public async Task What_is_sold_out_is_refused_beside_the_quantity()
    {
        var (deal, _) = await Bought();
        var lamp = await market.Lists(deal.Seller, OfferScenes.Mug("Paper lamp", stock: 0));
        (await deal.AsSeller("/added-order/offer")).Text.ShouldContain("Sold out");
        var refused = await (await deal.AsSeller($"/added-order?offer={new Number(lamp)}")).Submit("Add order");
        refused.ErrorAt("Quantity").ShouldBe("You have none left in stock. Change the stock of your offer first, or choose something else.");
        refused.Text.ShouldContain("Your offer: Paper lamp");
    }

    [Fact, Trait("Rule", "OFR-2")]
    public async Task Of_two_at_once_one_gets_the_last_one()
    {
        var (deal, _) = await Bought();
        var lamp = await market.Lists(deal.Seller, OfferScenes.Mug("Paper lamp", stock: 1));
        var forms = new[] { await deal.AsSeller($"/added-order?offer={new Number(lamp)}"), await deal.AsSeller($"/added-order?offer={new Number(lamp)}") };
        var done = await Task.WhenAll(forms.Select(f => Task.Run(() => f.Submit("Add order"))));
        await market.Deliver();
        done.Count(p => p.Errors.Length == 0).ShouldBe(1);
        (await market.OfferOf(lamp)).Stock.ShouldBe(0);
        (await market.In((OrdersDbContext db) => db.Orders.CountAsync(o => o.OfferId == lamp))).ShouldBe(1);
    }

    [Fact, Trait("Rule", "OFR-9")]
    public async Task Of_many_offers_the_newest_are_listed_and_the_search_finds_the_others_of_this_seller_alone()
    {
        var (deal, _) = await Bought();
        await market.Lists(await market.Seller(), OfferScenes.Mug("Somebody's mug"));
        for (var i = 0; i < 30; i++) await market.Lists(deal.Seller, OfferScenes.Mug($"Paper lamp {i}"));
        var newest = await deal.AsSeller("/added-order/offer");
        newest.Text.ShouldContain("These are the newest 30.");
        newest.Text.ShouldNotContain("Blue stoneware mug");
        var found = await deal.AsSeller("/added-order/offer?search=mugs");
        found.Text.ShouldContain("Blue stoneware mug");
        found.Text.ShouldNotContain("Somebody's mug");
        found.Text.ShouldNotContain("Paper lamp");
        found.Document.QuerySelector("header input[name=search]")!.GetAttribute("value").ShouldBe("mugs");
        (await deal.AsSeller("/added-order/offer?search=chair")).Text.ShouldContain("None of your offers has “chair”.");
    }

    private async Task<(Deal Deal, long Mug)> Bought()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var mug = await market.Lists(seller);
        var bought = await market.Buys(buyer, mug);
        await market.Deliver();
        return (new Deal(market, buyer, seller, Number.Parse(bought.Path.Split('/')[2], null)), mug);
    }

    private async Task<Order> Added(Page page)
    {
        page.Errors.ShouldBeEmpty();
        await market.Deliver();
        var id = Number.Parse(page.Path.Split('/')[2], null).Id;
        return await market.In((OrdersDbContext db) => db.Orders.AsNoTracking().SingleAsync(o => o.Id == id));
    }
}

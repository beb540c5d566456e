using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Jobs;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

/// <summary>The stock of orders that sellers add. An offer here has three in stock; one is bought first.</summary>
[Trait("Rule", "ORD-13"), Trait("Rule", "OFR-2")]
public sealed class AddedStockTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task An_added_order_of_an_offer_takes_its_stock_and_gives_it_back_if_the_customer_declines()
    {
        var (deal, offer) = await Bought();
        var form = await deal.AsSeller("/added-order");
        form.Text.ShouldContain("We take it from your offer's stock.");
        var added = await Add(deal, 2);
        (await Stock(offer)).ShouldBe(0);
        (await added.Order()).Quantity.ShouldBe(2);
        (await market.SignInAs(await market.Buyer()).Open(OfferScenes.OfferPath(offer))).CanBuy().ShouldBeFalse();
        await (await added.AsBuyer("/cancellation")).Submit("Cancel order", new { Reason = "not-needed", Clarification = "We never agreed on that." });
        await market.Deliver();
        (await added.Stage()).ShouldBe(OrderStage.Canceled);
        (await Stock(offer)).ShouldBe(2);
    }

    [Fact]
    public async Task It_comes_back_if_the_order_is_not_confirmed_in_time_and_stays_away_once_it_is()
    {
        var (deal, offer) = await Bought();
        var (kept, lapsing) = (await Add(deal, 1), await Add(deal, 1));
        (await (await kept.AsBuyer("/confirmation")).Submit("Confirm order")).Errors.ShouldBeEmpty();
        await market.Deliver();
        market.Clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1));
        await market.Work<AdvanceOrders>();
        await market.Deliver();
        (await lapsing.Stage()).ShouldBe(OrderStage.Canceled);
        (await Stock(offer)).ShouldBe(1);
    }

    [Fact]
    public async Task A_customer_is_not_flooded_with_orders_to_confirm()
    {
        var deal = await Deal.Place(market);
        for (var i = 0; i < 2; i++) await Agreement.Added(deal);
        var last = await Agreement.Added(deal);
        var fourth = new { IsOffer = "false", Title = "A vase", Quantity = 1, Amount = "15", Days = 7 };
        (await (await deal.AsSeller("/added-order")).Submit("Add order", fourth)).Errors.ShouldBe($"{deal.Buyer.Name} hasn't confirmed 3 of your orders yet. Wait for an answer, or cancel one.");
        await (await last.AsSeller("/cancellation")).Submit("Cancel order", new { Reason = "other", Clarification = "Entered twice." });
        (await (await deal.AsSeller("/added-order")).Submit("Add order", fourth)).Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10_000)]
    public async Task More_than_there_is_is_refused_beside_the_quantity(int quantity)
    {
        const string refusal = "You have only 2 left in stock. Enter a smaller quantity, or change the stock of your offer first.";
        var (deal, offer) = await Bought();
        var refused = await (await deal.AsSeller("/added-order")).Submit("Add order", Same(quantity));
        (refused.Status, refused.ErrorAt("Quantity")).ShouldBe((HttpStatusCode.UnprocessableEntity, refusal));
        (await Stock(offer)).ShouldBe(2);
        (await market.In((OrdersDbContext db) => db.Orders.CountAsync(o => o.SellerId == deal.Seller.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_at_once_one_gets_the_last_ones()
    {
        var (deal, offer) = await Bought();
        var forms = new[] { await deal.AsSeller("/added-order"), await deal.AsSeller("/added-order") };
        var done = await Task.WhenAll(forms.Select(f => Task.Run(() => f.Submit("Add order", Same(2)))));
        await market.Deliver();
        done.Count(p => p.Errors.Length == 0).ShouldBe(1);
        (await Stock(offer)).ShouldBe(0);
        (await market.In((OrdersDbContext db) => db.Orders.CountAsync(o => o.SellerId == deal.Seller.Id && o.Origin == OrderOrigin.Added))).ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(null)]
    public async Task A_form_that_is_sent_twice_adds_one_order_also_of_the_last_ones(int? ofOffer)
    {
        var (deal, offer) = await Bought();
        var form = await deal.AsSeller("/added-order");
        object values = ofOffer is { } quantity ? Same(quantity) : new { IsOffer = "false", Title = "A vase", Quantity = 1, Amount = "12.00", Days = 7 };
        var sent = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => form.Submit("Add order", values))));
        var again = await form.Submit("Add order", values);
        await market.Deliver();
        foreach (var page in sent.Append(again)) page.Errors.ShouldBeEmpty();
        (await market.In((OrdersDbContext db) => db.Orders.CountAsync(o => o.SellerId == deal.Seller.Id && o.Origin == OrderOrigin.Added))).ShouldBe(1);
        (await Stock(offer)).ShouldBe(2 - (ofOffer ?? 0));
        (await deal.AsSeller("/added-order")).ValueOf("Key").ShouldNotBe(form.ValueOf("Key"));
    }

    [Fact]
    public async Task Something_else_takes_no_stock()
    {
        var (deal, offer) = await Bought();
        await Agreement.Added(deal);
        (await Stock(offer)).ShouldBe(2);
    }

    private static object Same(int quantity) => new { IsOffer = "true", Quantity = quantity, Amount = "15", Days = 7, Note = "As agreed." };

    private async Task<(Deal Deal, long Offer)> Bought()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var offer = await market.Lists(seller);
        var bought = await market.Buys(buyer, offer);
        await market.Deliver();
        return (new Deal(market, buyer, seller, Number.Parse(bought.Path.Split('/')[2], null)), offer);
    }

    private async Task<Deal> Add(Deal deal, int quantity)
    {
        var page = await (await deal.AsSeller("/added-order")).Submit("Add order", Same(quantity));
        page.Errors.ShouldBeEmpty();
        return deal with { Number = Number.Parse(page.Path.Split('/')[2], null) };
    }

    private async Task<int?> Stock(long offer) => (await market.OfferOf(offer)).Stock;
}

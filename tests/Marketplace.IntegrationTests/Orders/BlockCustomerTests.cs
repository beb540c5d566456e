using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.TellFollowers;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Orders;

[Trait("Rule", "ACC-9")]
public sealed class BlockCustomerTests : IDisposable
{
    private const string NotAvailable = "This offer is not available to you.";
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task A_seller_blocks_and_unblocks_a_customer_and_alone_reads_why()
    {
        var deal = await Deal.Place(market);
        var card = await (await deal.AsSeller()).Follow("…");
        var form = await card.Follow("Block customer");
        form.Text.ShouldContain("We don't tell them.");
        var list = await form.Submit("Block customer", new { Note = "Never pays." });
        (list.Path, list.Text.Contains("Customer blocked.")).ShouldBe(("/shop/blocked-customers", true));
        var row = list.Document.QuerySelector(".list-rows li")!.TextContent;
        row.ShouldContain(deal.Buyer.Name);
        row.ShouldContain("2 Mar");
        row.ShouldContain("Never pays.");
        card = await deal.AsSeller("/customer");
        card.Text.ShouldContain("Blocked View blocked customers");
        (await card.Follow("View blocked customers")).Path.ShouldBe("/shop/blocked-customers");
        (await card.Browser.Open($"{deal.Path}/customer/block")).Path.ShouldBe("/shop/blocked-customers");
        (await market.SignInAs(deal.Seller).Open("/shop/offers")).Document.QuerySelector("a[href='/shop/blocked-customers']").ShouldNotBeNull();
        (await market.SignInAs(await market.Seller()).Open("/shop/blocked-customers")).Text.ShouldContain("You haven't blocked anyone");

        (await list.Submit($"Unblock {deal.Buyer.Name}")).Text.ShouldContain("You haven't blocked anyone");
        (await deal.AsSeller("/customer")).Text.ShouldContain("Block customer");
    }

    [Fact]
    public async Task A_blocked_customer_cannot_buy_and_reads_nothing_but_that_it_is_not_available_to_them()
    {
        var (deal, id) = await Listed();
        await market.Lists(await market.Seller(), OfferScenes.Mug("Green mug"));
        var browser = market.SignInAs(deal.Buyer);
        string[] pages = [OfferScenes.OfferPath(id), $"/sellers/{deal.Seller.Shop}", $"/sellers/{deal.Seller.Shop}?tab=about", $"/sellers/{deal.Seller.Shop}?tab=offers", deal.Path, "/orders?side=buying", "/notices"];
        var before = await Task.WhenAll(pages.Select(async p => (await browser.Open(p)).Text));
        var inFlight = await browser.Open(OfferScenes.OfferPath(id) + "/purchase");
        await Block(deal);

        (await Task.WhenAll(pages.Select(async p => (await browser.Open(p)).Text))).ShouldBe(before, "no page hints at the block");
        foreach (var page in new[] { await browser.Open(OfferScenes.OfferPath(id) + "/purchase"), await inFlight.Submit("Place order", OfferScenes.Address()) })
        {
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Text.ShouldStartWith($"{NotAvailable} Browse offers Similar offers from other sellers");
            page.Text.ShouldContain("Green mug");
            page.Text.ShouldNotContain(deal.Seller.Name);
        }
        (await Purchases(deal.Buyer)).ShouldBe(0);
        (await market.Buys(await market.Buyer(), id)).IsBought().ShouldBeTrue("others still buy");

        await Unblock(deal);
        (await market.Buys(deal.Buyer, id)).IsBought().ShouldBeTrue();
    }

    /// <summary>What the page's check cannot see: the block is saved after the offer was read.</summary>
    [Fact]
    public async Task A_reservation_looks_for_a_block_in_its_own_transaction()
    {
        var (deal, id) = await Listed();
        await Block(deal);
        await market.In(async (OffersDbContext db) =>
        {
            var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Id == id);
            db.Reserve(offer, deal.Buyer.Id, 1, market.Clock.Now);
            (await Should.ThrowAsync<RuleBroken>(() => db.SaveChangesAsync())).Message.ShouldBe(NotAvailable);
            return 0;
        });
        (await market.OfferOf(id)).Stock.ShouldBe(3);
    }

    [Fact]
    public async Task Of_a_block_and_a_purchase_at_once_one_wins()
    {
        for (var i = 0; i < 4; i++)
        {
            var (deal, id) = await Listed();
            var purchase = await market.SignInAs(deal.Buyer).Open(OfferScenes.OfferPath(id) + "/purchase");
            var block = await deal.AsSeller("/customer/block");
            var both = await Task.WhenAll(purchase.Submit("Place order", OfferScenes.Address()), block.Submit("Block customer"));
            both[1].Text.ShouldContain("Customer blocked.");
            await market.Deliver();
            var bought = both[0].IsBought();
            bought.ShouldBe(!both[0].Text.Contains(NotAvailable), both[0].Text);
            ((await market.OfferOf(id)).Stock, await Purchases(deal.Buyer)).ShouldBe(bought ? (2, 1) : (3, 0));
            (await market.SignInAs(deal.Buyer).Open(OfferScenes.OfferPath(id) + "/purchase")).Text.ShouldContain(NotAvailable);
        }
    }

    [Fact]
    public async Task A_custom_order_is_neither_offered_to_nor_accepted_by_a_blocked_customer()
    {
        var deal = await Agreement.Custom(await Deal.Place(market));
        var link = await Agreement.LinkOf(deal);
        var (offering, browser) = (await deal.AsSeller("/custom-order"), market.SignInAs(deal.Buyer));
        await Block(deal);
        (await deal.AsSeller("/custom-order")).Text.ShouldContain($"You've blocked {deal.Buyer.Name}. Unblock them to send a custom order.");
        var refused = await offering.Submit("Send custom order", new { Title = "Bowls", Amount = "50", Days = 5 });
        refused.Errors.ShouldBe("You've blocked this customer. Unblock them to send a custom order.");
        (await market.In((OrdersDbContext db) => db.CustomOrders.CountAsync(c => c.ConversationId == deal.Number.Id))).ShouldBe(1);

        var page = await browser.Open(link);
        (page.Status, page.Text).ShouldBe((HttpStatusCode.OK, $"{NotAvailable} Browse offers"));
        (await deal.AsSeller("/custom-order")).Text.ShouldContain("Not opened yet");
        await Unblock(deal);
        var form = await browser.Open(link);
        await Block(deal);
        var late = await form.Submit("Accept and pay €50.00");
        (late.Status, late.Text).ShouldBe((HttpStatusCode.OK, $"{NotAvailable} Browse offers"));
        await Unblock(deal);
        (await (await browser.Open(link)).Submit("Accept and pay €50.00")).Path.ShouldEndWith("/payment");
        await Block(deal);
        (await browser.Open(link)).Text.ShouldContain("You've already accepted this custom order.", Case.Sensitive, "an accepted one is a running order");
    }

    [Fact]
    public async Task An_order_is_neither_added_for_nor_confirmed_by_a_blocked_customer()
    {
        var deal = await Deal.Place(market);
        var added = await Agreement.Added(deal);
        var (adding, confirming) = (await deal.AsSeller("/added-order"), await added.AsBuyer("/confirmation"));
        await Block(deal);
        (await deal.AsSeller("/added-order")).Text.ShouldContain($"You've blocked {deal.Buyer.Name}. Unblock them to add an order.");
        var refused = await adding.Submit("Add order", new { IsOffer = "false", Title = "Vase", Quantity = 1, Amount = "15", Days = 7 });
        refused.Errors.ShouldBe("You've blocked this customer. Unblock them to add an order.");
        (await confirming.Submit("Confirm order")).Errors.ShouldBe("This order is not available to you.");
        (await added.Order()).ConfirmBy.ShouldNotBeNull();
        await Unblock(deal);
        (await (await added.AsBuyer("/confirmation")).Submit("Confirm order")).Text.ShouldContain("Order confirmed.");
    }

    [Fact]
    public async Task Running_orders_go_on_with_messages_payment_claims_and_reviews()
    {
        var deal = await Deal.Place(market, stage: OrderStage.Confirmed);
        var finished = await Deal.Place(market, deal.Buyer, deal.Seller, stage: OrderStage.Finished);
        await Block(deal);
        (await new Talk(market, deal).Say(deal.Buyer, "Could you send it on Friday?")).Errors.ShouldBeEmpty();
        (await new Talk(market, deal).Say(deal.Seller, "Yes, of course.")).Errors.ShouldBeEmpty();
        (await deal.Pay(Deal.GoodCard)).Errors.ShouldBeEmpty();
        await market.Deliver();
        (await deal.Stage()).ShouldBe(OrderStage.Paid);
        (await Claimed.Open(deal)).Path.ShouldStartWith("/claims/");
        var review = await (await finished.AsBuyer("/review")).Submit("Publish review", new { Fulfillment = 5, StartTime = 5, Communication = 5, Comment = "Lovely bowl." });
        review.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_blocked_follower_is_not_told_of_offers_that_they_cannot_buy()
    {
        var (deal, id) = await Listed();
        var other = await market.Buyer();
        foreach (var person in new[] { deal.Buyer, other }) await (await market.SignInAs(person).Open(OfferScenes.OfferPath(id))).Submit("Add Blue stoneware mug to your favourites");
        await Block(deal);
        await (await market.SignInAs(deal.Seller).Open($"{OfferScenes.OfferPath(id)}/edit")).Submit("Save changes", new { Price = 10m });
        await market.Work<TellFollowers>();
        await market.Deliver();
        (await market.SignInAs(other).Open("/notices")).Text.ShouldContain("The price of “Blue stoneware mug” has dropped.");
        (await market.SignInAs(deal.Buyer).Open("/notices")).Text.ShouldNotContain("cheaper");
    }

    [Fact]
    public async Task Nobody_else_blocks_or_unblocks_and_nobody_blocks_themselves_or_someone_who_never_ordered()
    {
        var deal = await Deal.Place(market);
        var form = await deal.AsSeller("/customer/block");
        await Block(deal);
        var stranger = await market.Seller();
        var removal = (await market.SignInAs(deal.Seller).Open("/shop/blocked-customers")).Fill($"Unblock {deal.Buyer.Name}").RequestUri!.PathAndQuery;
        foreach (var person in new[] { deal.Buyer, stranger, await market.Buyer() })
        {
            var browser = market.SignInAs(person);
            (await browser.Open($"{deal.Path}/customer/block")).Status.ShouldBe(HttpStatusCode.NotFound);
            var own = person == stranger ? await Deal.Place(market, seller: stranger) : await Deal.Place(market, person);
            var token = own.Seller == person ? await own.AsSeller("/note") : await own.AsBuyer("/note");
            foreach (var path in new[] { $"{deal.Path}/customer/block", removal })
            {
                using var forged = token.Fill("Save note");
                forged.RequestUri = new Uri($"http://localhost{path}");
                (await token.Browser.Send(forged)).Status.ShouldBe(HttpStatusCode.NotFound, $"{person.Name} {path}");
            }
        }
        (await market.SignInAs(deal.Seller).Open($"/orders/{new Number(1)}/customer/block")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(await market.Buyer()).Open("/shop/blocked-customers")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.SignInAs(deal.Seller).Open("/shop/blocked-customers")).Document.QuerySelectorAll(".list-rows li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Two_clicks_at_once_block_once_and_unblock_once()
    {
        var deal = await Deal.Place(market);
        var form = await deal.AsSeller("/customer/block");
        var blocked = await Task.WhenAll(form.Submit("Block customer"), form.Submit("Block customer"));
        blocked.ShouldAllBe(p => p.Path == "/shop/blocked-customers" && p.Status == HttpStatusCode.OK);
        var list = await market.SignInAs(deal.Seller).Open("/shop/blocked-customers");
        list.Document.QuerySelectorAll(".list-rows li").Length.ShouldBe(1);
        var unblocked = await Task.WhenAll(list.Submit($"Unblock {deal.Buyer.Name}"), list.Submit($"Unblock {deal.Buyer.Name}"));
        unblocked.ShouldContain(p => p.Status == HttpStatusCode.OK);
        unblocked.ShouldAllBe(p => p.Status == HttpStatusCode.OK || p.Status == HttpStatusCode.NotFound);
        (await market.In((OrdersDbContext db) => db.BlockedCustomers.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Events_may_arrive_twice_and_in_any_order()
    {
        var (deal, id) = await Listed();
        var (first, second) = (market.Get<IdGenerator>().Next(), market.Get<IdGenerator>().Next());
        var (seller, buyer) = (deal.Seller.Id, deal.Buyer.Id);
        await market.Tell(new CustomerUnblocked(first, seller, buyer));
        await market.Tell(new CustomerBlocked(first, seller, buyer));
        (await market.SignInAs(deal.Buyer).Open(OfferScenes.OfferPath(id) + "/purchase")).Has("Place order").ShouldBeTrue("the end came first");
        await market.Tell(new CustomerBlocked(second, seller, buyer), new CustomerBlocked(second, seller, buyer));
        await market.Tell(new CustomerUnblocked(first, seller, buyer));
        (await market.SignInAs(deal.Buyer).Open(OfferScenes.OfferPath(id) + "/purchase")).Text.ShouldContain(NotAvailable, Case.Sensitive, "an older block's end changes nothing");
        await market.Tell(new CustomerUnblocked(second, seller, buyer));
        (await market.SignInAs(deal.Buyer).Open(OfferScenes.OfferPath(id) + "/purchase")).Has("Place order").ShouldBeTrue();
    }

    [Fact]
    public async Task The_list_is_paged()
    {
        var deal = await Deal.Place(market);
        await Block(deal);
        await market.In(async (OrdersDbContext db) =>
        {
            var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == deal.Number.Id);
            for (var i = 0; i < 20; i++)
            {
                var block = BlockedCustomer.Block(market.Get<IdGenerator>().Next(), order, order.ActorOf(deal.Seller.Id)!, $"Number {i}", market.Clock.Now);
                db.Entry(block).Property(b => b.CustomerId).CurrentValue = 1000 + i;
                db.BlockedCustomers.Add(block);
            }
            return await db.SaveChangesAsync();
        });
        var first = await market.SignInAs(deal.Seller).Open("/shop/blocked-customers");
        first.Document.QuerySelectorAll(".list-rows li").Length.ShouldBe(20);
        first.Text.ShouldContain("Number 19");
        (await first.Follow("Earlier blocks")).Document.QuerySelectorAll(".list-rows li").Length.ShouldBe(1);
    }

    /// <summary>An order, and an offer of its seller.</summary>
    private async Task<(Deal Deal, long Offer)> Listed()
    {
        var deal = await Deal.Place(market);
        return (deal, await market.Lists(deal.Seller));
    }

    private async Task Block(Deal deal)
    {
        await (await deal.AsSeller("/customer/block")).Submit("Block customer");
        await market.Deliver();
    }

    private async Task Unblock(Deal deal)
    {
        await (await market.SignInAs(deal.Seller).Open("/shop/blocked-customers")).Submit($"Unblock {deal.Buyer.Name}");
        await market.Deliver();
    }

    private Task<int> Purchases(Person buyer) => market.In((OffersDbContext db) => db.Purchases.CountAsync(p => p.BuyerId == buyer.Id));
}

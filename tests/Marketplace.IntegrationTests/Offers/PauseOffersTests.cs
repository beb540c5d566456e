using System.Net;
using Marketplace.Contracts.Billing;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.EventHandlers;
using Marketplace.Offers.Jobs;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "OFR-3")]
public sealed class PauseOffersTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    /// <summary>The second to save is refused, and its event is delivered again.</summary>
    [Theory, Trait("Rule", "ACC-5")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_reasons_that_come_or_go_at_once_both_count(bool comes)
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        await market.Tell(new SellingPaused(seller.Id, SellingPause.Statement, 1));
        if (!comes) await market.Tell(new SellingPaused(seller.Id, SellingPause.Check, 1));
        await market.In(async (OffersDbContext db) =>
        {
            await new HoldOffers(db, market.Clock).Handle(new SellingResumed(seller.Id, SellingPause.Statement, 2), CancellationToken.None);
            if (comes) await market.Tell(new SellingPaused(seller.Id, SellingPause.Check, 2));
            else await market.Tell(new SellingResumed(seller.Id, SellingPause.Check, 2));
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            return 0;
        });
        await market.Tell(new SellingResumed(seller.Id, SellingPause.Statement, 3));
        (await market.OfferOf(id)).IsPaused(market.Clock.Now).ShouldBe(comes);
    }

    [Fact]
    public async Task A_paused_offer_leaves_search_and_lists_but_keeps_its_page_and_cannot_be_bought()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller, OfferScenes.Mug("Amber teapot of glass"));
        var other = await market.Lists(seller, OfferScenes.Mug("Plain wooden spoon"));
        string[] lists = ["/", "/offers", "/offers?q=amber+teapot", "/offers?q=teapot&sort=rated", "/offers?sort=price", "/offers?category=ceramics&sort=newest", OfferScenes.OfferPath(other), $"/sellers/{seller.Shop}?tab=offers"];
        foreach (var list in lists) (await market.Visitor().Open(list)).Text.ShouldContain("Amber teapot", Case.Sensitive, list);

        var pause = await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/pause");
        var told = await pause.Submit("Pause offer", new { Back = "2026-03-05" });
        (told.Path, told.Text).ShouldBe(("/shop/offers", told.Text));
        told.Text.ShouldContain("Your offer is paused.");
        told.Text.ShouldContain("Paused until 5 Mar");

        foreach (var list in lists) (await market.Visitor().Open(list)).Document.QuerySelectorAll(".offer-card").ShouldNotContain(c => c.TextContent.Contains("Amber teapot"), list);
        (await market.Visitor().Open("/offers?q=amber+teapot")).Text.ShouldContain("No results");
        var page = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id));
        page.Text.ShouldContain("Paused until 5 Mar");
        page.CanBuy().ShouldBeFalse();
        var purchase = await market.SignInAs(buyer).Open($"{OfferScenes.OfferPath(id)}/purchase");
        purchase.Text.ShouldContain("The seller isn't selling this at the moment. Back on 5 Mar");
        purchase.Has("Place order").ShouldBeFalse();
    }

    [Theory]
    [InlineData("Product")]
    [InlineData("Service")]
    public async Task A_purchase_in_flight_is_refused_and_says_so(string kind)
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller, OfferScenes.Mug(kind: kind, stock: kind == "Product" ? 3 : null));
        var form = await market.SignInAs(buyer).Open($"{OfferScenes.OfferPath(id)}/purchase");
        await Pause(seller, id);
        var refused = await form.Submit("Place order", kind == "Product" ? OfferScenes.Address() : OfferScenes.Contact());
        (refused.Status, refused.Text.Contains("The seller has paused this offer.")).ShouldBe((HttpStatusCode.Conflict, true));
        (await market.In((OffersDbContext db) => db.Purchases.AnyAsync(p => p.OfferId == id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_a_pause_and_a_purchase_at_once_each_is_whole()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        for (var i = 0; i < 5; i++)
        {
            var id = await market.Lists(seller);
            var buy = await market.SignInAs(buyer).Open($"{OfferScenes.OfferPath(id)}/purchase");
            var pause = await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/pause");
            var both = await Task.WhenAll(buy.Submit("Place order", OfferScenes.Address()), pause.Submit("Pause offer"));
            both[1].Path.ShouldBe("/shop/offers");
            var offer = await market.OfferOf(id);
            offer.IsPaused(market.Clock.Now).ShouldBeTrue();
            offer.Stock.ShouldBe(both[0].IsBought() ? 2 : 3);
            if (!both[0].IsBought()) both[0].Text.ShouldContain("The seller has paused this offer.");
        }
    }

    /// <summary>What the page's check cannot see: the pause is saved after the offer was read.</summary>
    [Fact]
    public async Task A_reservation_looks_again_in_its_own_transaction()
    {
        var id = await market.Lists(await market.Seller(), OfferScenes.Mug(kind: "Service", stock: null));
        await market.In(async (OffersDbContext db) =>
        {
            var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Id == id);
            await db.Pause(offer.SellerId, id, market.Clock.Now.AddDays(1), market.Clock.Now, CancellationToken.None);
            db.Reserve(offer, 1, 1, market.Clock.Now);
            (await Should.ThrowAsync<RuleBroken>(() => db.SaveChangesAsync())).Message.ShouldBe("The seller has paused this offer.");
            return 0;
        });
    }

    [Fact]
    public async Task It_comes_back_at_the_seller_s_midnight_whatever_the_job_does()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller, OfferScenes.Mug("Amber teapot of glass"));
        await (await market.SignInAs(seller).In("Europe/Berlin").Open($"{OfferScenes.OfferPath(id)}/pause")).Submit("Pause offer", new { Back = "2026-03-05" });
        market.Clock.Advance(new DateTime(2026, 3, 4, 22, 59, 0, DateTimeKind.Utc) - market.Clock.Now);
        (await market.Visitor().Open(OfferScenes.OfferPath(id))).CanBuy().ShouldBeFalse();
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        (await market.Visitor().Open(OfferScenes.OfferPath(id))).CanBuy().ShouldBeTrue();
        (await market.Visitor().Open("/offers?q=amber")).Text.ShouldContain("Amber teapot");
        (await market.Buys(await market.Buyer(), id)).IsBought().ShouldBeTrue();
        market.Clock.Advance(TimeSpan.FromDays(7));
        await market.Work<EndPauses>();
        (await market.OfferOf(id)).PausedUntil.ShouldBeNull("the job catches up");
    }

    [Fact]
    public async Task All_offers_are_paused_and_resumed_at_once_and_no_other_seller_s()
    {
        var (seller, other) = (await market.Seller(), await market.Seller());
        var mine = new[] { await market.Lists(seller), await market.Lists(seller, OfferScenes.Mug("Second mug")) };
        var theirs = await market.Lists(other);
        await (await market.SignInAs(seller).Open("/shop/pause")).Submit("Pause all offers");
        foreach (var id in mine) (await market.OfferOf(id)).IsPaused(market.Clock.Now).ShouldBeTrue();
        (await market.OfferOf(theirs)).IsPaused(market.Clock.Now).ShouldBeFalse();
        market.Clock.Advance(TimeSpan.FromDays(400));
        await market.Work<EndPauses>();
        (await market.OfferOf(mine[0])).IsPaused(market.Clock.Now).ShouldBeTrue("without a date it stays");
        var page = await (await market.SignInAs(seller).Open("/shop/offers")).Submit("Resume all offers");
        page.Text.ShouldContain("Your offers are for sale again, except those that you paused one by one.");
        page.Has("Resume all offers").ShouldBeFalse();
        foreach (var id in mine) (await market.Visitor().Open(OfferScenes.OfferPath(id))).CanBuy().ShouldBeTrue();
    }

    [Fact]
    public async Task The_seller_s_home_lists_paused_offers_to_resume()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        (await market.SignInAs(seller).Open("/shop")).Text.ShouldNotContain("Paused offers");
        await Pause(seller, id);
        var home = await market.SignInAs(seller).Open("/shop");
        home.Text.ShouldContain("Paused offers");
        var resumed = await home.Submit("Resume Blue stoneware mug");
        resumed.Path.ShouldBe("/shop");
        resumed.Text.ShouldNotContain("Paused offers");
        (await market.OfferOf(id)).IsPaused(market.Clock.Now).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_pauses_or_resumes_another_seller_s_offer()
    {
        var (seller, other) = (await market.Seller(), await market.Seller());
        var (id, own) = (await market.Lists(seller), await market.Lists(other));
        foreach (var path in new[] { "pause", "delivery-times" }) (await market.SignInAs(other).Open($"{OfferScenes.OfferPath(id)}/{path}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = await market.SignInAs(other).Open($"{OfferScenes.OfferPath(own)}/pause");
        using var forged = form.Fill("Pause offer");
        forged.RequestUri = new Uri($"http://localhost{OfferScenes.OfferPath(id)}/pause");
        (await form.Browser.Send(forged)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var resume = form.Fill("Pause offer");
        resume.RequestUri = new Uri($"http://localhost{OfferScenes.OfferPath(id)}/resumption");
        (await form.Browser.Send(resume)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await market.OfferOf(id)).PausedUntil.ShouldBeNull();
        (await market.Visitor().Open("/shop/pause")).Path.ShouldBe("/account/sign-in");
        (await market.SignInAs(await market.Buyer()).Open("/shop/pause")).Path.ShouldBe("/shop/opening");
    }

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2027-03-03")]
    [InlineData("soon")]
    public async Task The_day_is_from_tomorrow_to_a_year_from_now(string day)
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        var page = await (await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/pause")).Submit("Pause offer", new { Back = day });
        page.ErrorAt("Back").ShouldBe("Choose a day from tomorrow to a year from now.");
        (await market.OfferOf(id)).PausedUntil.ShouldBeNull();
    }

    private async Task Pause(Person seller, long id) => await (await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/pause")).Submit("Pause offer");

    [Fact]
    public async Task Whoever_reads_a_paused_offer_can_be_told_when_it_is_back()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        await Pause(seller, id);
        var page = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id));
        page = await page.Submit("Tell me when it's back");
        page.Path.ShouldBe(OfferScenes.OfferPath(id));
        page.Text.ShouldContain("We'll tell you when it's back.");
        (await market.Visitor().Open(OfferScenes.OfferPath(id))).Document.QuerySelectorAll("a.btn-primary").ShouldContain(a => a.TextContent == "Tell me when it's back");
    }
}

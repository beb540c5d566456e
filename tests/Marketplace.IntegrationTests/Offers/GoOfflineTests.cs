using System.Text;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Jobs;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

/// <summary>A seller pauses all offers: what they list, upload or resume meanwhile is paused too.</summary>
[Trait("Rule", "OFR-3")]
public sealed class GoOfflineTests : IDisposable
{
    private const string Head = "number,kind,title,description,category,price,currency,stock,hours to start,hours to deliver,shipping days min,shipping days max,no withdrawal,paused";
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task What_is_listed_or_uploaded_meanwhile_is_paused_and_comes_back_with_the_others_by_hand()
    {
        var seller = await market.Seller();
        var mug = await market.Lists(seller);
        await GoOffline(seller, "2026-03-05");
        var lamp = await market.Lists(seller, OfferScenes.Mug("Paper lamp"));
        await (await Upload(seller, $"{Head}\n,product,A vase,Text,ceramics,20,EUR,3,24,72,,,,no\n")).Submit("Apply");
        var vase = await market.In((OffersDbContext db) => db.Offers.Where(o => o.Title == "A vase").Select(o => o.Id).SingleAsync());
        foreach (var id in new[] { mug, lamp, vase })
        {
            var page = await market.Visitor().Open(OfferScenes.OfferPath(id));
            (page.CanBuy(), page.Text.Contains("Paused until 5 Mar")).ShouldBe((false, true));
        }
        (await market.Visitor().Open("/offers?q=lamp")).Text.ShouldContain("No results");
        await market.Lists(await market.Seller(), OfferScenes.Mug("Somebody else's"));
        var list = await market.Visitor().Open($"/offers?shop={seller.Shop}");
        list.Text.ShouldContain($"Shop of {seller.Name} has no offers at the moment From other shops Somebody else's");
        (await market.Visitor().Open(OfferScenes.OfferPath(mug))).Text.ShouldNotContain("All offers from this shop");
        var mine = await market.SignInAs(seller).Open("/shop/offers");
        mine.Text.ShouldContain("All your offers are paused until 5 Mar. What you list or upload meanwhile is paused too.");
        mine.Has("Resume Paper lamp").ShouldBeFalse("it isn't paused by itself");
        (await market.SignInAs(seller).Open("/shop")).Text.ShouldContain("All your offers are paused until 5 Mar.");
        (await mine.Submit("Resume all offers")).Text.ShouldContain("Your offers are for sale again");
        foreach (var id in new[] { mug, lamp, vase }) (await market.Visitor().Open(OfferScenes.OfferPath(id))).CanBuy().ShouldBeTrue();
    }

    [Fact]
    public async Task On_the_date_all_come_back_by_themselves_and_what_is_listed_then_is_for_sale()
    {
        var seller = await market.Seller();
        var mug = await market.Lists(seller);
        await GoOffline(seller, "2026-03-05");
        var lamp = await market.Lists(seller, OfferScenes.Mug("Paper lamp"));
        market.Clock.Advance(new DateTime(2026, 3, 5, 0, 0, 0, DateTimeKind.Utc) - market.Clock.Now - TimeSpan.FromMinutes(1));
        foreach (var id in new[] { mug, lamp }) (await market.OfferOf(id)).IsPaused(market.Clock.Now).ShouldBeTrue();
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var id in new[] { mug, lamp }) (await market.OfferOf(id)).IsPaused(market.Clock.Now).ShouldBeFalse();
        await market.Work<EndPauses>();
        (await market.OfferOf(await market.Lists(seller))).PausedUntil.ShouldBeNull();
        (await market.SignInAs(seller).Open("/shop/offers")).Text.ShouldNotContain("All your offers are paused");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_paused_by_itself_stays_paused_when_the_others_come_back(bool isBefore)
    {
        var seller = await market.Seller();
        var (mug, lamp) = (await market.Lists(seller), await market.Lists(seller, OfferScenes.Mug("Paper lamp")));
        if (isBefore) await Pause(seller, mug, "2026-03-20");
        await GoOffline(seller, "2026-04-01");
        if (!isBefore) await Pause(seller, mug, "2026-03-20");
        (await market.Visitor().Open(OfferScenes.OfferPath(mug))).Text.ShouldContain("Paused until 1 Apr", Case.Sensitive, "the later date counts");
        await (await market.SignInAs(seller).Open("/shop/offers")).Submit("Resume all offers");
        (await market.Visitor().Open(OfferScenes.OfferPath(mug))).Text.ShouldContain("Paused until 20 Mar");
        (await market.OfferOf(lamp)).IsPaused(market.Clock.Now).ShouldBeFalse();
    }

    [Fact]
    public async Task A_pause_of_one_offer_that_lasts_longer_outlasts_the_date()
    {
        var seller = await market.Seller();
        var mug = await market.Lists(seller);
        await Pause(seller, mug, "");
        await GoOffline(seller, "2026-03-05");
        market.Clock.Advance(TimeSpan.FromDays(10));
        await market.Work<EndPauses>();
        (await market.OfferOf(mug)).IsPaused(market.Clock.Now).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_resumed_by_itself_comes_back_with_the_others()
    {
        var seller = await market.Seller();
        var mug = await market.Lists(seller);
        await Pause(seller, mug, "");
        await GoOffline(seller, "");
        var told = await (await market.SignInAs(seller).Open("/shop/offers")).Submit("Resume Blue stoneware mug");
        told.Text.ShouldContain("Your offer comes back together with your others.");
        (await market.OfferOf(mug)).IsPaused(market.Clock.Now).ShouldBeTrue();
        await told.Submit("Resume all offers");
        (await market.OfferOf(mug)).IsPaused(market.Clock.Now).ShouldBeFalse();
    }

    [Fact, Trait("Rule", "OFR-7")]
    public async Task A_file_tells_the_pauses_of_single_offers_and_resumes_none_while_all_are_paused()
    {
        var seller = await market.Seller();
        var (mug, lamp) = (await market.Lists(seller), await market.Lists(seller, OfferScenes.Mug("Paper lamp")));
        await Pause(seller, lamp, "");
        await GoOffline(seller, "");
        var file = await (await market.SignInAs(seller).Open("/shop/offers/download")).Response.Content.ReadAsStringAsync();
        file.Split('\n').Count(line => line.Contains(",yes,", StringComparison.Ordinal)).ShouldBe(1);
        await (await Upload(seller, file.Replace(",yes", ",no", StringComparison.Ordinal))).Submit("Apply");
        foreach (var id in new[] { mug, lamp }) (await market.OfferOf(id)).IsPaused(market.Clock.Now).ShouldBeTrue();
        await (await market.SignInAs(seller).Open("/shop/offers")).Submit("Resume all offers");
        foreach (var id in new[] { mug, lamp }) (await market.OfferOf(id)).IsPaused(market.Clock.Now).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_a_listing_and_going_offline_at_once_nothing_can_be_bought()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 4; i++)
        {
            var list = await market.SignInAs(seller).Open("/offers/new");
            var pause = await market.SignInAs(seller).Open("/shop/pause");
            var both = await Task.WhenAll(list.Submit("List offer", OfferScenes.Mug($"Cup {i}")), pause.Submit("Pause all offers"));
            (await market.OfferOf(OfferScenes.NumberIn(both[0].Path))).IsPaused(market.Clock.Now).ShouldBeTrue();
            await (await market.SignInAs(seller).Open("/shop/offers")).Submit("Resume all offers");
        }
    }

    [Fact]
    public async Task Another_seller_is_not_concerned_and_a_date_can_be_changed()
    {
        var (seller, other) = (await market.Seller(), await market.Seller());
        var mug = await market.Lists(seller);
        await GoOffline(seller, "2026-03-05");
        (await market.OfferOf(await market.Lists(other))).PausedUntil.ShouldBeNull();
        await GoOffline(seller, "2026-03-04");
        (await market.OfferOf(mug)).PausedUntil.ShouldBe(new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc));
        (await market.SignInAs(seller).Open("/shop/pause")).Text.ShouldContain("All your offers are paused until 4 Mar.");
    }

    private async Task GoOffline(Person seller, string back) => await (await market.SignInAs(seller).Open("/shop/pause")).Submit("Pause all offers", new { Back = back });

    private async Task Pause(Person seller, long id, string back) => await (await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/pause")).Submit("Pause offer", new { Back = back });

    private async Task<Page> Upload(Person seller, string file) => await (await market.SignInAs(seller).Open("/shop/offers/upload"))
        .Submit("Show preview", null, ("File", new Upload("offers.csv", Encoding.UTF8.GetBytes(file), "text/csv")));
}

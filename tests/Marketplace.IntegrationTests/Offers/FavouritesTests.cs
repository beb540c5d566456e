using System.Net;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Orders;
using Marketplace.Notices.Persistence;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Jobs;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.ReadFavourites;
using Marketplace.Offers.TellFollowers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Offers;

[Trait("Rule", "OFR-8")]
public sealed class FavouritesTests(Market market) : IClassFixture<Market>
{
    private const string Add = "Add Blue stoneware mug to your favourites", Remove = "Remove Blue stoneware mug from your favourites";

    [Fact]
    public async Task A_heart_adds_an_offer_to_the_list_and_takes_it_off_again()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        var page = await (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id))).Submit(Add);
        page.Path.ShouldStartWith(OfferScenes.OfferPath(id));
        var list = await page.Browser.Open("/favourites");
        list.Document.QuerySelector(".favourites li")!.TextContent.ShouldContain("Blue stoneware mug");
        (await list.Submit(Remove)).Text.ShouldContain("Select the heart on an offer or shop");
        (await page.Browser.Open("/offers")).Document.QuerySelectorAll(".offer-card button").Select(b => b.GetAttribute("aria-label")).ShouldContain(Add);
    }

    [Fact]
    public async Task Two_clicks_at_once_add_it_once()
    {
        var (id, buyer) = (await market.Lists(await market.Seller()), await market.Buyer());
        var page = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id));
        var both = await Task.WhenAll(page.Submit(Add), page.Submit(Add));
        both.ShouldAllBe(p => p.Status == HttpStatusCode.OK);
        (await page.Browser.Open("/favourites")).Document.QuerySelectorAll(".favourites li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_shop_can_be_a_favourite_too_and_the_newest_comes_first()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        await (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id))).Submit(Add);
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        var shop = await (await market.SignInAs(buyer).Open($"/sellers/{seller.Shop}")).Submit($"Add Shop of {seller.Name} to your favourites");
        shop.Path.ShouldBe($"/sellers/{seller.Shop}");
        var rows = (await shop.Browser.Open("/favourites")).Document.QuerySelectorAll(".favourites li .grow > a").Select(a => a.TextContent);
        rows.ShouldBe([$"Shop of {seller.Name}", "Blue stoneware mug"]);
    }

    [Fact]
    public async Task A_visitor_is_led_to_signing_in_and_comes_back()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        foreach (var path in new[] { OfferScenes.OfferPath(id), "/offers" })
        {
            var page = await market.Visitor().Open(path);
            var link = page.Document.QuerySelectorAll(".heart a").First(a => a.GetAttribute("aria-label") == Add).GetAttribute("href")!;
            var signIn = await page.Browser.Open(link);
            signIn.Path.ShouldBe("/account/sign-in");
            signIn.ValueOf("ReturnUrl")!.ShouldStartWith("/offers/");
        }
        (await market.Visitor().Open("/favourites")).Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task Nobody_favours_their_own_offer_or_shop_or_one_that_does_not_exist()
    {
        var (seller, other) = (await market.Seller(), await market.Seller());
        var (id, theirs) = (await market.Lists(seller), await market.Lists(other));
        (await market.SignInAs(seller).Open(OfferScenes.OfferPath(id))).Document.QuerySelector(".page-head .heart").ShouldBeNull();
        (await market.SignInAs(seller).Open($"/sellers/{seller.Shop}")).Document.QuerySelector(".head-figures .heart").ShouldBeNull();
        var page = await market.SignInAs(seller).Open(OfferScenes.OfferPath(theirs));
        foreach (var path in new[] { $"{OfferScenes.OfferPath(id)}/favourite", $"{OfferScenes.OfferPath(1)}/favourite", $"/sellers/{seller.Shop}/favourite", "/sellers/nobody/favourite" })
        {
            using var forged = page.Fill(Add);
            forged.RequestUri = new Uri($"http://localhost{path}");
            (await page.Browser.Send(forged)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task It_leads_only_to_pages_of_this_site()
    {
        var (id, buyer) = (await market.Lists(await market.Seller()), await market.Buyer());
        var page = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id));
        (await page.Submit(Add, new { back = "https://elsewhere.example/" })).Path.ShouldBe("/favourites");
    }

    [Fact]
    public async Task The_list_is_paged_and_is_the_person_s_own()
    {
        var (id, buyer) = (await market.Lists(await market.Seller()), await market.Buyer());
        await market.In(async (OffersDbContext db) =>
        {
            var seller = await db.Offers.Where(o => o.Id == id).Select(o => o.SellerId).SingleAsync();
            for (var i = 1; i <= ReadFavouritesController.PageSize; i++) db.Favourites.Add(Follow(buyer.Id, id + i, 100 + i));
            db.Favourites.Add(Follow(buyer.Id, id, 1));
            return await db.SaveChangesAsync();
        });
        var first = await market.SignInAs(buyer).Open("/favourites");
        first.Text.ShouldNotContain("Blue stoneware mug");
        (await first.Follow("Older")).Text.ShouldContain("Blue stoneware mug");
        (await market.SignInAs(await market.Buyer()).Open("/favourites")).Document.QuerySelector(".favourites").ShouldBeNull();
    }

    [Fact]
    public async Task Followers_are_told_once_when_it_is_cheaper_unless_they_switched_it_off()
    {
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        var (told, off, stranger) = (await market.Buyer(), await market.Buyer(), await market.Buyer());
        foreach (var person in new[] { told, off }) await (await market.SignInAs(person).Open(OfferScenes.OfferPath(id))).Submit(Add);
        var list = await (await market.SignInAs(off).Open("/favourites")).Submit("Turn off alerts Blue stoneware mug");
        list.Has("Tell me Blue stoneware mug").ShouldBeTrue();

        await Edit(seller, id, price: 20m);
        await Tell();
        (await NoticesOf(told)).ShouldBeEmpty("dearer is no news");
        (await market.SignInAs(told).Open("/favourites")).Text.ShouldNotContain("was €");
        await Edit(seller, id, price: 17m);
        await Edit(seller, id, price: 16m);
        await Tell();
        (await NoticesOf(told)).ShouldBe(["The price of “Blue stoneware mug” has dropped."]);
        (await market.SignInAs(told).Open("/favourites")).Text.ShouldContain("was €18.50, now €16.00", customMessage: "against the least of the last 30 days");
        (await NoticesOf(off)).ShouldBeEmpty();
        (await NoticesOf(stranger)).ShouldBeEmpty();
        var notices = await market.SignInAs(told).Open("/notices");
        (await notices.Follow("The price of “Blue stoneware mug” has dropped.")).Path.ShouldStartWith(OfferScenes.OfferPath(id));
    }

    [Fact]
    public async Task A_price_that_is_raised_again_before_anyone_was_told_is_no_news()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        await (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id))).Submit(Add);
        await Edit(seller, id, price: 10m);
        await Edit(seller, id, price: 30m);
        await Tell();
        (await NoticesOf(buyer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_price_that_was_raised_first_is_no_reduction_for_thirty_days()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        await (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id))).Submit(Add);
        await Edit(seller, id, price: 30m);
        await Edit(seller, id, price: 20m);
        await Tell();
        (await NoticesOf(buyer)).ShouldBeEmpty();
        await Edit(seller, id, price: 18m);
        await Tell();
        (await NoticesOf(buyer)).Count.ShouldBe(1);
        (await market.In((OffersDbContext db) => db.News.Where(n => n.OfferId == id).Select(n => n.PriceBefore).SingleAsync())).ShouldBe(1850);
        (await market.SignInAs(buyer).Open("/favourites")).Text.ShouldContain("was €18.50, now €18.00");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        await Edit(seller, id, price: 18.20m);
        await Tell();
        (await market.SignInAs(buyer).Open("/favourites")).Text.ShouldNotContain("was €", customMessage: "it has just become dearer");
        market.Clock.Advance(TimeSpan.FromDays(30));
        await Edit(seller, id, price: 25m);
        market.Clock.Advance(TimeSpan.FromDays(30));
        await Edit(seller, id, price: 24m);
        await Tell();
        (await NoticesOf(buyer)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Each_kind_of_news_is_told_at_most_once_a_day_however_they_alternate()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller);
        await (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id))).Submit(Add);
        for (var price = 18; price > 12; price--)
        {
            await Edit(seller, id, price: price);
            await Tell();
            await Edit(seller, id, price: price, stock: 0);
            await Edit(seller, id, price: price);
            await Tell();
        }
        (await NoticesOf(buyer)).Count.ShouldBe(2);
        market.Clock.Advance(TimeSpan.FromDays(1));
        await Edit(seller, id, price: 11);
        await Tell();
        (await NoticesOf(buyer)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Who_switched_it_off_can_ask_to_be_told_when_it_is_back()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller, OfferScenes.Mug(stock: 0));
        await (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id))).Submit(Add);
        await (await market.SignInAs(buyer).Open("/favourites")).Submit("Turn off alerts Blue stoneware mug");
        var page = await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id));
        page.Text.ShouldNotContain("We'll tell you when it's back.");
        page = await page.Submit("Tell me when it's back");
        page.Text.ShouldContain("We'll tell you when it's back.");
        await Edit(seller, id, stock: 2);
        await Tell();
        (await NoticesOf(buyer)).ShouldBe(["“Blue stoneware mug” is available again."]);
    }

    [Theory, Trait("Rule", "ACC-11")]
    [InlineData(3)]
    [InlineData(0)]
    public async Task Followers_are_told_when_a_seller_who_could_not_sell_sells_again(int stock)
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller, OfferScenes.Mug(stock: stock));
        await market.Tell(new SellingPaused(seller.Id, SellingPause.Statement, 50));
        await (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id))).Submit("Tell me when it's back");
        if (stock == 0) await Edit(seller, id, stock: 3);
        await Tell();
        (await NoticesOf(buyer)).ShouldBeEmpty();
        await market.Tell(new SellingResumed(seller.Id, SellingPause.Statement, 51));
        await market.Work<EndPauses>();
        await Tell();
        (await NoticesOf(buyer)).ShouldBe(["“Blue stoneware mug” is available again."]);
    }

    [Theory]
    [InlineData("restocked")]
    [InlineData("canceled")]
    [InlineData("resumed")]
    public async Task Followers_are_told_when_it_is_back(string how)
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller, OfferScenes.Mug(stock: 1));
        await (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id))).Submit(Add);
        var pause = await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/pause");
        if (how == "resumed") await pause.Submit("Pause offer", new { Back = $"{market.Clock.Now.AddDays(2):yyyy-MM-dd}" });
        else
        {
            var other = await market.Buyer();
            (await market.Buys(other, id)).IsBought().ShouldBeTrue();
            await Tell();
            if (how == "restocked") await Edit(seller, id, stock: 4);
            else
            {
                var purchase = await market.In((OffersDbContext db) => db.Purchases.SingleAsync(p => p.BuyerId == other.Id));
                await market.Tell(new OrderCanceled(OfferScenes.Order(purchase.Id, id, other, seller), OfferScenes.Facts(market.Clock.Now), Party.Buyer, ""));
            }
        }
        if (how == "resumed") market.Clock.Advance(TimeSpan.FromDays(9));
        await market.Work<EndPauses>();
        await Tell();
        (await NoticesOf(buyer)).ShouldContain("“Blue stoneware mug” is available again.");
        var before = (await NoticesOf(buyer)).Count;
        await Edit(seller, id, stock: 0);
        await Edit(seller, id, stock: 4);
        await Tell();
        (await NoticesOf(buyer)).Count.ShouldBe(before, "at most once a day");
    }

    [Fact]
    public async Task What_nobody_was_told_because_it_was_over_by_then_is_told_the_next_time()
    {
        var (seller, buyer) = (await market.Seller(), await market.Buyer());
        var id = await market.Lists(seller, OfferScenes.Mug(stock: 0));
        await (await market.SignInAs(buyer).Open(OfferScenes.OfferPath(id))).Submit(Add);
        await Edit(seller, id, stock: 4);
        await Edit(seller, id, stock: 0);
        await Tell();
        (await NoticesOf(buyer)).ShouldBeEmpty();
        await Edit(seller, id, stock: 4);
        await Tell();
        (await NoticesOf(buyer)).ShouldContain("“Blue stoneware mug” is available again.");
    }

    [Fact]
    public async Task Many_followers_are_told_in_batches_and_none_twice()
    {
        const int many = (2 * TellFollowers.Batch) + 7;
        var seller = await market.Seller();
        var id = await market.Lists(seller);
        await market.In(async (OffersDbContext db) =>
        {
            for (var i = 1; i <= many; i++) db.Favourites.Add(Follow(1_000_000 + i, id, i));
            return await db.SaveChangesAsync();
        });
        await Edit(seller, id, price: 10m);
        var sizes = new List<int>();
        await market.In(async (OffersDbContext db) =>
        {
            // One transaction of the job; its events are read before they are delivered.
            await new TellFollowers(db, market.Clock).Run(CancellationToken.None);
            sizes.AddRange((await db.Outbox.AsNoTracking().Where(m => m.Name == "offers.offer-cheaper").ToListAsync())
                .Select(m => System.Text.Json.JsonDocument.Parse(m.Payload).RootElement.EnumerateObject().Single(p => p.Value.ValueKind == System.Text.Json.JsonValueKind.Array).Value.GetArrayLength()));
            return 0;
        });
        sizes.Order().ShouldBe([7, TellFollowers.Batch, TellFollowers.Batch]);
        var news = await market.In((OffersDbContext db) => db.News.AsNoTracking().SingleAsync(n => n.OfferId == id));
        (news.DueAt, news.ToldTo).ShouldBe((null, many));
        await market.In((OffersDbContext db) => db.Outbox.Where(m => m.Name == "offers.offer-cheaper").ExecuteDeleteAsync());
    }

    private static Favourite Follow(long account, long offer, long id) =>
        new() { AccountId = account, Kind = FavouriteKind.Offer, SubjectId = offer, Id = id, Tells = true };

    private async Task Edit(Person seller, long id, decimal price = 18.5m, int stock = 3)
    {
        var page = await (await market.SignInAs(seller).Open($"{OfferScenes.OfferPath(id)}/edit")).Submit("Save changes", new { Price = price, Stock = stock });
        page.Text.ShouldContain("Your changes are saved.");
    }

    private async Task Tell()
    {
        await market.Work<TellFollowers>();
        await market.Deliver();
    }

    private Task<List<string>> NoticesOf(Person person) => market.In(async (NoticesDbContext db) =>
        (await db.Notices.AsNoTracking().Where(n => n.AccountId == person.Id).ToListAsync()).ConvertAll(n => n.Text.Replace("{0}", n.Arguments[0].Split('|')[^1], StringComparison.Ordinal)));
}

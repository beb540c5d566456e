using System.Diagnostics.Metrics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Kernel.Work;
using Marketplace.Offers.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Speed;

public sealed class VisitorCacheTests : IDisposable
{
    private static readonly string Kept = TimeSpan.FromMinutes(1).ToString();
    private readonly Market market = new();

    public VisitorCacheTests() => market.Settings["Site:VisitorsSeeFor"] = Kept;

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Visitors_share_a_page_for_as_long_as_nothing_changes()
    {
        var (sale, other) = (await Begin(), await market.Sell());
        (await Read(market, sale.SellerPath)).IsKept.ShouldBeFalse();
        for (var second = 0; second < 30; second++)
        {
            (await Read(market, sale.SellerPath)).IsKept.ShouldBeTrue();
            if (second == 10) await other.Review();
            market.Clock.Advance(TimeSpan.FromSeconds(1));
            await Look(market);
        }
    }

    [Fact]
    public async Task What_is_changed_on_one_host_is_seen_on_all_once_they_look()
    {
        var sale = await Begin();
        using var second = new SecondMarket(market);
        second.Settings["Site:VisitorsSeeFor"] = Kept;
        await Look(second);
        await Read(market, sale.SellerPath);
        await Read(second, sale.SellerPath);
        await sale.Review(comment: "Seen everywhere.");
        (await Read(second, sale.SellerPath)).IsKept.ShouldBeTrue("it has not looked yet");
        foreach (var host in new[] { market, second })
        {
            await Look(host);
            var (page, isKept) = await Read(host, sale.SellerPath);
            isKept.ShouldBeFalse();
            page.Text.ShouldContain("Seen everywhere.");
            await Look(host);
            (await Read(host, sale.SellerPath)).IsKept.ShouldBeTrue("nothing is evicted twice");
        }
    }

    /// <summary>Which are made anew: home, the offers, those best rated, the offer, its seller.</summary>
    [Theory]
    [InlineData("a review is published", "home offers rated offer seller")]
    [InlineData("a review is edited", "home offers rated offer seller")]
    [InlineData("a review is withdrawn", "home offers rated offer seller")]
    [InlineData("a reply is written", "offer seller")]
    [InlineData("a deletion is asked for", "offer seller")]
    [InlineData("a request is closed", "offer seller")]
    [InlineData("a decision is appealed", "offer seller")]
    [InlineData("a review is deleted", "home offers rated offer seller")]
    [InlineData("an offer is listed", "home offers rated offer seller")]
    [InlineData("an offer is edited", "home offers rated offer seller")]
    [InlineData("a piece is bought", "home offers rated offer seller")]
    [InlineData("an order is confirmed", "home offers rated offer seller")]
    [InlineData("an order is canceled", "home offers rated offer seller")]
    [InlineData("an order is refunded", "home offers rated offer seller")]
    [InlineData("another offer is reviewed", "rated")]
    [InlineData("somebody registers", "")]
    public async Task A_change_evicts_the_pages_that_show_it_and_no_others(string change, string evicted)
    {
        var seller = await market.Seller();
        var offer = await market.Lists(seller);
        var sale = await market.Sell(seller, offer: offer);
        await sale.Review(1, 1, 1, "As it was.");
        var open = await market.Sell(seller, offer: offer);
        var pages = new[] { "/", "/offers", "/offers?sort=rated", OfferScenes.OfferPath(offer), sale.SellerPath };
        await Look(market);
        foreach (var path in pages) await Read(market, path);
        foreach (var path in pages) (await Read(market, path)).IsKept.ShouldBeTrue();
        await (change switch
        {
            "a review is published" => open.Review(),
            "a review is edited" => sale.Edit(5, 5, 5, "Better now."),
            "a review is withdrawn" => sale.Withdraw(),
            "a reply is written" => sale.Reply("Thank you."),
            "a deletion is asked for" => sale.Ask(),
            "a request is closed" => sale.End(),
            "a decision is appealed" => sale.Appeal(Party.Seller),
            "a review is deleted" => sale.Decide(Ruling.Delete),
            "an offer is listed" => market.Lists(seller),
            "an offer is edited" => Edit(seller, offer),
            "a piece is bought" => market.Buys(await market.Buyer(), offer),
            "an order is confirmed" => market.Tell(new OrderConfirmed(open.Order, open.Facts)),
            "an order is canceled" => market.Tell(new OrderCanceled(open.Order, open.Facts, Party.Seller, "Reason")),
            "an order is refunded" => market.Tell(new OrderRefunded(open.Order, open.Facts, Party.Seller, OrderStage.Finished, "Reason")),
            "another offer is reviewed" => (await market.Sell()).Review(),
            _ => market.Buyer(),
        });
        await Look(market);
        var names = new[] { "home", "offers", "rated", "offer", "seller" };
        var anew = new List<string>();
        foreach (var (name, path) in names.Zip(pages))
        {
            if (!(await Read(market, path)).IsKept) anew.Add(name);
        }
        string.Join(' ', anew).ShouldBe(evicted);
    }

    [Fact]
    public async Task A_page_made_of_what_was_so_before_a_change_is_not_kept()
    {
        using var slow = new SlowMarket();
        slow.Settings["Site:VisitorsSeeFor"] = Kept;
        var sale = await slow.Sell();
        await Look(slow);
        slow.Meanwhile = async () =>
        {
            slow.Meanwhile = null;
            await sale.Review(comment: "Between reading and keeping.");
            await Look(slow);
        };
        (await Read(slow, sale.SellerPath)).Page.Text.ShouldNotContain("Between reading and keeping.");
        var (page, isKept) = await Read(slow, sale.SellerPath);
        isKept.ShouldBeFalse();
        page.Text.ShouldContain("Between reading and keeping.");
        (await Read(slow, sale.SellerPath)).IsKept.ShouldBeTrue();
    }

    [Fact]
    public async Task An_eviction_that_comes_while_a_page_is_being_kept_takes_it_along()
    {
        using var services = new ServiceCollection().AddLogging().AddOutputCache().BuildServiceProvider();
        var store = new SlowStore(services.GetRequiredService<IOutputCacheStore>());
        var pages = new KeptPages(store);
        store.Meanwhile = () => pages.Evict(["offer:1"], default);
        (await Keeps("early", Begin("offer:1"))).ShouldBeFalse();
        (await Keeps("other", Begin("offer:2"))).ShouldBeTrue();
        var old = Begin("offer:1");
        store.Meanwhile = () => Task.CompletedTask;
        (await Keeps("late", Begin("offer:1"))).ShouldBeTrue();
        for (var look = 0; look < 100; look++) await pages.Evict([], default);
        pages.IsOvertaken(old).ShouldBeTrue("nobody remembers what was evicted since");
        pages.IsOvertaken(Begin("offer:1")).ShouldBeFalse();

        HashSet<string> Begin(string tag)
        {
            var tags = new HashSet<string> { tag };
            pages.Begin(tags);
            return tags;
        }

        async Task<bool> Keeps(string key, HashSet<string> tags)
        {
            await pages.SetAsync(key, [1], [.. tags], TimeSpan.FromMinutes(1), default);
            return await pages.GetAsync(key, default) is not null;
        }
    }

    [Fact]
    public async Task A_host_that_has_not_looked_for_two_seconds_shows_nothing_that_it_has_kept()
    {
        var sale = await Begin();
        await Read(market, sale.SellerPath);
        await sale.Review(comment: "Just published.");
        market.Clock.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromMilliseconds(1));
        (await Read(market, sale.SellerPath)).IsKept.ShouldBeTrue();
        market.Clock.Advance(TimeSpan.FromMilliseconds(1));
        for (var i = 0; i < 2; i++)
        {
            var (page, isKept) = await Read(market, sale.SellerPath);
            isKept.ShouldBeFalse();
            page.Text.ShouldContain("Just published.");
        }
    }

    [Fact]
    public async Task After_a_long_pause_everything_is_made_anew_for_the_notes_may_be_gone()
    {
        var sale = await Begin();
        await Read(market, sale.SellerPath);
        await sale.Review();
        (await Notes()).ShouldBeGreaterThan(0);
        market.Clock.Advance(TimeSpan.FromMinutes(2));
        await market.Get<Workforce>().RunDue(default);
        (await Notes()).ShouldBe(0);
        await Look(market);
        (await Read(market, sale.SellerPath)).IsKept.ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_is_signed_in_sees_everything_as_it_is_and_leaves_nothing_behind()
    {
        var sale = await Begin();
        await Read(market, sale.SellerPath);
        await sale.Review(comment: "Mine, at once.");
        var mine = await market.SignInAs(sale.Buyer).Open(sale.SellerPath);
        mine.Text.ShouldContain("Mine, at once.");
        mine.Response.Headers.Age.ShouldBeNull();
        (await market.SignInAs(sale.Seller).Open(sale.SellerPath)).Body.ShouldContain($"Menu of {sale.Seller.Name}");
        await Look(market);
        for (var i = 0; i < 2; i++)
        {
            var page = (await Read(market, sale.SellerPath)).Page;
            page.Body.ShouldNotContain($"Menu of {sale.Seller.Name}");
            page.Body.ShouldNotContain("Ask support");
            page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_theme_the_zone_and_the_query_have_pages_of_their_own()
    {
        var path = (await Begin()).SellerPath;
        await Read(market, path);
        (await Read(market, path, cookie: "theme=dark")).IsKept.ShouldBeFalse();
        (await Read(market, path, cookie: "theme=dark")).Page.Body.ShouldContain("data-bs-theme=\"dark\"");
        (await Read(market, path, cookie: "zone=Asia%2FTokyo")).IsKept.ShouldBeFalse();
        (await Read(market, path, cookie: "zone=Nowhere")).IsKept.ShouldBeTrue("an unknown zone is UTC");
        (await Read(market, path + "?show=negative")).IsKept.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_told_once_is_not_kept()
    {
        var sale = await Begin();
        for (var i = 0; i < 2; i++)
        {
            var missing = await market.Visitor().Open("/sellers/nobody-of-that-name");
            (missing.Status, missing.Response.Headers.Age).ShouldBe((HttpStatusCode.NotFound, null));
            (await Read(market, sale.SellerPath, cookie: "told=something")).IsKept.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Browsers_that_spell_what_they_take_otherwise_share_a_compressed_page()
    {
        var sale = await Begin();
        var plain = (await Read(market, sale.SellerPath)).Page.Body;
        (await Unpack("gzip, deflate, br, zstd")).ShouldBe(("br", false, plain));
        (await Unpack("br;q=1.0, gzip;q=0.8, *;q=0.1")).ShouldBe(("br", true, plain));
        (await Unpack("gzip")).ShouldBe(("gzip", false, plain));
        (await Unpack("gzip, br;q=0")).ShouldBe(("gzip", true, plain));
        (await Unpack("deflate")).ShouldBe(("", true, plain));
        (await Unpack("br", "https")).ShouldBe(("br", false, plain), "https has pages of its own");

        async Task<(string Encoding, bool IsKept, string Body)> Unpack(string accepts, string scheme = "http")
        {
            var (page, bytes) = await Bytes(market.Visitor(), $"{scheme}://localhost{sale.SellerPath}", accepts);
            page.Headers.Vary.ShouldContain("Accept-Encoding");
            var encoding = page.Content.Headers.ContentEncoding.SingleOrDefault() ?? "";
            using var body = new MemoryStream(bytes);
            using Stream unpacked = encoding switch
            {
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                "gzip" => new GZipStream(body, CompressionMode.Decompress),
                _ => body,
            };
            using var reader = new StreamReader(unpacked);
            return (encoding, page.Headers.Age is not null, await reader.ReadToEndAsync());
        }
    }

    [Fact]
    public async Task Pages_with_a_persons_secrets_on_them_are_never_compressed()
    {
        var sale = await Begin();
        foreach (var (browser, path) in new[] { (market.SignInAs(sale.Buyer), sale.SellerPath), (market.Visitor(), "/account/sign-in") })
        {
            var (page, _) = await Bytes(browser, path, "gzip, br");
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
            page.Content.Headers.ContentEncoding.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("00:00:00", 60)]
    [InlineData("12:00:00", 60)]
    [InlineData("23:59:00", 60)]
    [InlineData("23:59:30", 30)]
    [InlineData("23:59:59", 1)]
    public async Task A_page_is_kept_for_a_minute_and_never_past_midnight(string time, int seconds)
    {
        var wait = TimeSpan.Parse(time, CultureInfo.InvariantCulture) - market.Clock.Now.TimeOfDay;
        market.Clock.Advance(wait < TimeSpan.Zero ? wait + TimeSpan.FromDays(1) : wait);
        await Look(market);
        var context = new OutputCacheContext { HttpContext = new DefaultHttpContext { Request = { Method = "GET" } } };
        var policy = ActivatorUtilities.CreateInstance<VisitorCache>(market.Services);
        await ((IOutputCachePolicy)policy).CacheRequestAsync(context, default);
        context.AllowCacheStorage.ShouldBeTrue();
        context.ResponseExpirationTimeSpan.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task Who_asks_for_the_head_alone_is_told_the_same_and_leaves_no_empty_page_behind()
    {
        var sale = await Begin();
        foreach (var path in new[] { sale.SellerPath, "/", "/offers" })
        {
            (await Head(market.Visitor(), path)).ShouldBe(HttpStatusCode.OK);
            var (page, isKept) = await Read(market, path);
            isKept.ShouldBeFalse();
            page.Body.ShouldContain("</html>");
            (await Head(market.Visitor(), path)).ShouldBe(HttpStatusCode.OK);
            (await Read(market, path)).Page.Body.ShouldBe(page.Body);
        }
        var order = $"/orders/{new Number(sale.Order.OrderId)}";
        (await Head(market.SignInAs(await market.Buyer()), order)).ShouldBe(HttpStatusCode.NotFound);
        (await Head(market.Visitor(), "/sellers/nobody-of-that-name")).ShouldBe(HttpStatusCode.NotFound);
        (await Head(market.SignInAs(sale.Buyer), "/account/sign-out")).ShouldNotBe(HttpStatusCode.OK, "that is only posted");
    }

    [Fact]
    public async Task Hits_and_misses_are_counted()
    {
        var sale = await Begin();
        var counted = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == VisitorCacheMeter.Name && instrument.Name != "visitor_cache.evictions") l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, by, tags, _) =>
        {
            if (tags[0].Value as string == "sellers/{shop}") counted.AddRange(Enumerable.Repeat(instrument.Name.Split('.')[1], (int)by));
        });
        listener.Start();
        for (var i = 0; i < 4; i++) await Read(market, sale.SellerPath);
        await market.SignInAs(sale.Buyer).Open(sale.SellerPath);
        counted.ShouldBe(["misses", "hits", "hits", "hits"]);
    }

    private async Task<Sale> Begin()
    {
        var sale = await market.Sell();
        await Look(market);
        return sale;
    }

    private async Task Edit(Person seller, long offer) =>
        await (await market.SignInAs(seller).Open(OfferScenes.OfferPath(offer) + "/edit")).Submit("Save the changes", new { Price = 20 });

    private Task<int> Notes() => market.In((OffersDbContext db) => db.Set<Kernel.Events.Touched>().CountAsync());

    private static Task Look(Market host) => host.Get<Evictions>().Look(default);

    private static async Task<HttpStatusCode> Head(Browser browser, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        return (await browser.Send(request)).Status;
    }

    private static async Task<(HttpResponseMessage Page, byte[] Bytes)> Bytes(Browser browser, string path, string accepts)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        var page = await browser.Send(request);
        return (page.Response, await page.Response.Content.ReadAsByteArrayAsync());
    }

    private static async Task<(Page Page, bool IsKept)> Read(Market host, string path, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        var page = await host.Visitor().Send(request);
        page.Status.ShouldBe(HttpStatusCode.OK);
        return (page, page.Response.Headers.Age is not null);
    }

    /// <summary>A market in which something can happen after a page has read what it shows.</summary>
    private sealed class SlowMarket : Market, IAsyncResultFilter
    {
        public Func<Task>? Meanwhile { get; set; }

        public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
        {
            if (Meanwhile is { } happens) await happens();
            await next();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(this)));
        }
    }

    /// <summary>A store in which something can happen before a page lies there.</summary>
    private sealed class SlowStore(IOutputCacheStore store) : IOutputCacheStore
    {
        public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => store.EvictByTagAsync(tag, cancellationToken);

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => store.GetAsync(key, cancellationToken);

        public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
        {
            await Meanwhile();
            await store.SetAsync(key, value, tags, validFor, cancellationToken);
        }
    }
}

using System.Diagnostics.Metrics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Web.Mvc;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Speed;

public sealed class VisitorCacheTests : IDisposable
{
    private readonly Market market = new();

    public VisitorCacheTests() => market.Settings["Site:OutputCacheDuration"] = "00:00:10";

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Visitors_share_a_page_whatever_changes_meanwhile()
    {
        var sale = await market.Sell();
        (await Read(sale.SellerPath)).IsKept.ShouldBeFalse();
        await sale.Review(comment: "Just published.");
        var (page, isKept) = await Read(sale.SellerPath);
        isKept.ShouldBeTrue();
        page.Text.ShouldNotContain("Just published.");
    }

    [Fact]
    public async Task Where_nothing_is_to_be_kept_every_page_is_made_anew()
    {
        await using var fresh = new Market();
        fresh.Settings["Site:OutputCacheDuration"] = "00:00:00";
        for (var i = 0; i < 2; i++) (await fresh.Visitor().Open("/offers")).Response.Headers.Age.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_is_signed_in_sees_everything_as_it_is_and_leaves_nothing_behind()
    {
        var sale = await market.Sell();
        await sale.Review(comment: "Mine, at once.");
        var mine = await market.SignInAs(sale.Buyer).Open(sale.SellerPath);
        mine.Text.ShouldContain("Mine, at once.");
        mine.Response.Headers.Age.ShouldBeNull();
        (await market.SignInAs(sale.Seller).Open(sale.SellerPath)).Body.ShouldContain($"Account menu for {sale.Seller.Name}");
        for (var i = 0; i < 2; i++)
        {
            var page = (await Read(sale.SellerPath)).Page;
            page.Body.ShouldNotContain($"Account menu for {sale.Seller.Name}");
            page.Body.ShouldNotContain("Ask support");
            page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_theme_the_zone_and_the_query_have_pages_of_their_own()
    {
        var path = (await market.Sell()).SellerPath;
        await Read(path);
        (await Read(path, cookie: "theme=dark")).IsKept.ShouldBeFalse();
        (await Read(path, cookie: "theme=dark")).Page.Body.ShouldContain("data-bs-theme=\"dark\"");
        (await Read(path, cookie: "zone=Asia%2FTokyo")).IsKept.ShouldBeFalse();
        (await Read(path, cookie: "zone=Nowhere")).IsKept.ShouldBeTrue("an unknown zone is UTC");
        (await Read(path + "?show=negative")).IsKept.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_told_once_is_not_kept()
    {
        var sale = await market.Sell();
        for (var i = 0; i < 2; i++)
        {
            var missing = await market.Visitor().Open("/sellers/nobody-of-that-name");
            (missing.Status, missing.Response.Headers.Age).ShouldBe((HttpStatusCode.NotFound, null));
            (await Read(sale.SellerPath, cookie: "flash=something")).IsKept.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Browsers_that_spell_what_they_take_otherwise_share_a_compressed_page()
    {
        var sale = await market.Sell();
        var plain = (await Read(sale.SellerPath)).Page.Body;
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
        var sale = await market.Sell();
        foreach (var (browser, path) in new[] { (market.SignInAs(sale.Buyer), sale.SellerPath), (market.Visitor(), "/account/sign-in") })
        {
            var (page, _) = await Bytes(browser, path, "gzip, br");
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
            page.Content.Headers.ContentEncoding.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("00:00:00", 10)]
    [InlineData("12:00:00", 10)]
    [InlineData("23:59:50", 10)]
    [InlineData("23:59:55", 5)]
    [InlineData("23:59:59", 1)]
    public async Task A_page_is_kept_for_ten_seconds_and_never_past_midnight(string time, int seconds)
    {
        var wait = TimeSpan.Parse(time, CultureInfo.InvariantCulture) - market.Clock.Now.TimeOfDay;
        market.Clock.Advance(wait < TimeSpan.Zero ? wait + TimeSpan.FromDays(1) : wait);
        var context = new OutputCacheContext { HttpContext = new DefaultHttpContext { Request = { Method = "GET" } } };
        var policy = ActivatorUtilities.CreateInstance<VisitorCache>(market.Services);
        await ((IOutputCachePolicy)policy).CacheRequestAsync(context, default);
        context.AllowCacheStorage.ShouldBeTrue();
        context.ResponseExpirationTimeSpan.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task Who_asks_for_the_head_alone_is_told_the_same_and_leaves_no_empty_page_behind()
    {
        var sale = await market.Sell();
        foreach (var path in new[] { sale.SellerPath, "/", "/offers" })
        {
            (await Head(market.Visitor(), path)).ShouldBe(HttpStatusCode.OK);
            var (page, isKept) = await Read(path);
            isKept.ShouldBeFalse();
            page.Body.ShouldContain("</html>");
            (await Head(market.Visitor(), path)).ShouldBe(HttpStatusCode.OK);
            (await Read(path)).Page.Body.ShouldBe(page.Body);
        }
        var order = $"/orders/{new Number(sale.Order.OrderId)}";
        (await Head(market.SignInAs(await market.Buyer()), order)).ShouldBe(HttpStatusCode.NotFound);
        (await Head(market.Visitor(), "/sellers/nobody-of-that-name")).ShouldBe(HttpStatusCode.NotFound);
        (await Head(market.SignInAs(sale.Buyer), "/account/sign-out")).ShouldNotBe(HttpStatusCode.OK, "that is only posted");
    }

    [Fact]
    public async Task Hits_and_misses_are_counted()
    {
        var sale = await market.Sell();
        var counted = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == VisitorCacheMeter.Name) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, by, tags, _) =>
        {
            if (tags[0].Value as string == "sellers/{shop}") counted.AddRange(Enumerable.Repeat(instrument.Name.Split('.')[1], (int)by));
        });
        listener.Start();
        for (var i = 0; i < 4; i++) await Read(sale.SellerPath);
        await market.SignInAs(sale.Buyer).Open(sale.SellerPath);
        counted.ShouldBe(["misses", "hits", "hits", "hits"]);
    }

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

    private async Task<(Page Page, bool IsKept)> Read(string path, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        var page = await market.Visitor().Send(request);
        page.Status.ShouldBe(HttpStatusCode.OK);
        return (page, page.Response.Headers.Age is not null);
    }
}

using System.Net;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Kernel.Events;
using Marketplace.Kernel.Web;

namespace Marketplace.IntegrationTests.Speed;

public sealed class VisitorCacheTests : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1.5);
    private readonly Market market = new();

    public VisitorCacheTests() => market.Settings["Site:VisitorsSeeFor"] = Kept.ToString();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Visitors_share_a_page_for_a_moment_and_then_see_what_changed()
    {
        var sale = await market.Sell();
        (await Read(market.Visitor(), sale)).IsKept.ShouldBeFalse();
        (await Read(market.Visitor(), sale)).IsKept.ShouldBeTrue();
        await sale.Review(comment: "Just published.");
        (await Comes(market, sale, "Just published.")).ShouldBeTrue();
    }

    [Fact]
    public void A_page_is_kept_for_less_than_two_seconds() => new SiteOptions().VisitorsSeeFor.ShouldBeLessThan(TimeSpan.FromSeconds(2));

    [Fact]
    public async Task What_is_changed_on_one_host_is_seen_on_all()
    {
        var sale = await market.Sell();
        using var second = new SecondMarket(market);
        second.Settings["Site:VisitorsSeeFor"] = Kept.ToString();
        await Read(second.Visitor(), sale);
        await sale.Review(comment: "Seen everywhere.");
        (await Comes(second, sale, "Seen everywhere.")).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_is_signed_in_sees_everything_as_it_is_and_leaves_nothing_behind()
    {
        var sale = await market.Sell();
        await Read(market.Visitor(), sale);
        await sale.Review(comment: "Mine, at once.");
        var mine = await Read(market.SignInAs(sale.Buyer), sale);
        mine.Page.Text.ShouldContain("Mine, at once.");
        mine.IsKept.ShouldBeFalse();
        (await Read(market.SignInAs(sale.Seller), sale)).Page.Body.ShouldContain($"Menu of {sale.Seller.Name}");
        foreach (var visitor in new[] { market.Visitor(), market.Visitor() })
        {
            var page = (await Read(visitor, sale)).Page;
            page.Body.ShouldNotContain($"Menu of {sale.Seller.Name}");
            page.Body.ShouldNotContain("Ask support");
            page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_theme_the_zone_and_the_query_have_pages_of_their_own()
    {
        var sale = await market.Sell();
        await Read(market.Visitor(), sale);
        (await Read(market.Visitor(), sale, "", "theme=dark")).IsKept.ShouldBeFalse();
        (await Read(market.Visitor(), sale, "", "theme=dark")).Page.Body.ShouldContain("data-bs-theme=\"dark\"");
        (await Read(market.Visitor(), sale, "", "zone=Asia%2FTokyo")).IsKept.ShouldBeFalse();
        (await Read(market.Visitor(), sale, "", "zone=Nowhere")).IsKept.ShouldBeTrue("an unknown zone is UTC");
        (await Read(market.Visitor(), sale, "?show=negative")).IsKept.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_told_once_is_not_kept()
    {
        var sale = await market.Sell();
        for (var i = 0; i < 2; i++)
        {
            var missing = await market.Visitor().Open("/sellers/nobody-of-that-name");
            (missing.Status, missing.Response.Headers.Age).ShouldBe((HttpStatusCode.NotFound, null));
            (await Read(market.Visitor(), sale, "", "told=something")).IsKept.ShouldBeFalse();
        }
    }

    private static async Task<(Page Page, bool IsKept)> Read(Browser browser, Sale sale, string query = "", string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, sale.SellerPath + query);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        var page = await browser.Send(request);
        page.Status.ShouldBe(HttpStatusCode.OK);
        return (page, page.Response.Headers.Age is not null);
    }

    /// <summary>Whether visitors of a host read these words before long.</summary>
    private static async Task<bool> Comes(Market host, Sale sale, string words)
    {
        await host.Get<Delivery>().Idle();
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (patience.Elapsed < Kept * 10)
        {
            if ((await Read(host.Visitor(), sale)).Page.Text.Contains(words, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}

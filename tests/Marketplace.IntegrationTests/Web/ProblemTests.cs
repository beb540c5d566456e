using System.Net;

namespace Marketplace.IntegrationTests.Web;

public sealed class ProblemTests(Market market) : IClassFixture<Market>
{
    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/problem/500")]
    [InlineData("/orders/not-a-number")]
    [InlineData("/sellers/nobody-of-this-name")]
    public async Task What_is_not_there_is_not_found_and_says_what_to_do_next(string path)
    {
        var page = await market.SignInAs(await market.Buyer()).Open(path);
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("Page not found");
        page.Document.QuerySelectorAll("main a").Length.ShouldBeGreaterThan(0);
    }

    [Theory, Trait("Rule", "GDE-2")]
    [InlineData("/shop/reputation")]
    [InlineData("/shop/blocked-customers")]
    [InlineData("/shop/earnings/statements")]
    public async Task A_guides_link_to_a_sellers_page_tells_whoever_has_no_shop_to_open_one(string path)
    {
        var page = await market.SignInAs(await market.Buyer()).Open(path);
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("This page is for shops");
        (await page.Follow("Open a shop")).Status.ShouldBe(HttpStatusCode.OK);
        (await market.SignInAs(await market.Seller()).Open("/shop/nothing-of-this-name")).Text.ShouldContain("Page not found");
    }

    [Fact]
    public async Task Who_posts_too_fast_is_told_to_wait_on_a_page_that_helps()
    {
        await using var strict = new Market();
        strict.Settings["RateLimits:PostsPerMinute"] = "1";
        strict.Settings["RateLimits:AccountPostsPerMinute"] = "1";
        var visitor = strict.Visitor();
        var page = await visitor.Open("/account/sign-in");
        (await page.Submit("Sign in", new { Email = "a@example.com", Password = "wrong" })).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);
        var late = await page.Submit("Sign in", new { Email = "a@example.com", Password = "wrong" });
        late.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        late.Text.ShouldContain("Too many requests");
        late.Response.Headers.RetryAfter.ShouldNotBeNull();

        var seller = strict.SignInAs(await strict.Seller());
        var form = await seller.Open("/offers/new");
        await form.Submit("List offer");
        var second = await form.Submit("List offer");
        second.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        second.Text.ShouldContain("Too many requests");
    }

    [Fact]
    public async Task Every_page_carries_headers_that_keep_strangers_out()
    {
        var headers = (await market.Visitor().Open("/")).Response.Headers;
        headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
    }

    [Fact]
    public async Task Health_is_told_to_whoever_asks()
    {
        (await market.Visitor().Open("/health/live")).Body.ShouldBe("Healthy");
        (await market.Visitor().Open("/health/ready")).Body.ShouldBe("Healthy");
    }

    [Fact]
    public async Task Health_is_told_without_https_for_a_proxy_takes_a_redirect_for_a_yes()
    {
        await using var secure = new Market();
        secure.Settings["Site:PublicAddress"] = "https://market.example";
        using var proxy = secure.CreateClient(new() { AllowAutoRedirect = false });
        (await proxy.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var page = new HttpRequestMessage(HttpMethod.Get, "/offers") { Headers = { Host = "market.example" } };
        var redirect = await proxy.SendAsync(page);
        redirect.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        redirect.Headers.Location.ShouldBe(new Uri("https://market.example/offers"));
    }

    [Theory]
    [InlineData("34,50", "€34.50")]
    [InlineData("34.5", "€34.50")]
    [Trait("Rule", "OFR-1")]
    public async Task An_amount_is_read_with_a_point_or_a_comma(string typed, string read)
    {
        var seller = market.SignInAs(await market.Seller());
        var form = await seller.Open("/offers/new");
        var listed = await form.Submit("List offer", Offer(form, typed));
        listed.Text.ShouldContain(read);
    }

    [Theory]
    [InlineData("1.250,00")]
    [InlineData("1.250")]
    [InlineData("1,250")]
    [InlineData("1 250")]
    [Trait("Rule", "OFR-1")]
    public async Task An_amount_with_thousands_signs_is_asked_for_again(string typed)
    {
        var seller = market.SignInAs(await market.Seller());
        var form = await seller.Open("/offers/new");
        var refused = await form.Submit("List offer", Offer(form, typed));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorAt("Price").ShouldContain("12.50");
        refused.ValueOf("Price").ShouldBe(typed);
    }

    private static object Offer(Page form, string price) => new
    {
        Title = "A jug",
        Category = form.Document.QuerySelector("select[name='Form.Category'] option:not([value=''])")!.GetAttribute("value"),
        Description = "It holds a litre.",
        Price = price,
        Stock = 2,
        HoursToStart = 24,
        HoursToDeliver = 24,
    };
}

namespace Marketplace.BrowserTests;

/// <summary>Pages that no journey test visits, checked on phone and desktop, in light and dark.</summary>
[Collection("Demo market")]
public sealed class LookTests(DemoMarket market)
{
    /// <summary>Content that a page shows only with certain query parameters.</summary>
    private static readonly Dictionary<string, string> Asked = new()
    {
        ["/offers?q=bowl&sort=rated"] = "main:has(h1:has-text('“bowl”')):has(.results-sort summary:has-text('Best rated')):has(.offer-card)",
        ["/offers?q=nothingofthiskind"] = "main h1:has-text('No results')",
        ["/sellers/tomas-keramik?show=negative"] = "#reviews:has(article.review) .tabs a[aria-current=page]:has-text('Negative')",
        ["/orders?side=buying"] = ".side a[aria-current=page]:has-text('My orders')",
        ["/orders?side=buying&search=nothingofthiskind"] = "main .empty:has-text('nothingofthiskind')",
        ["/orders?side=selling"] = ".side a[aria-current=page]:has-text('Orders')",
        ["/admin/accounts?q=in"] = "main:has(h2:text-is('Results')) .list-rows a:text-matches('^in', 'i')",
    };

    [BrowserFact]
    public async Task The_look_arrives()
    {
        var page = await market.Browser();
        await page.GotoAsync("/");
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily")).ShouldContain("Figtree");
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.icon')).width")).ShouldNotBe("300px");
    }

    [BrowserFact]
    public Task A_visitor_sees_accessible_pages() => LookAt(null,
        "/", "/offers", "/offers?q=bowl&sort=rated", "/offers?q=nothingofthiskind", "/sellers/tomas-keramik?show=negative", "/account/sign-in", "/account/register", "/guides", "/guides/avoiding-complaints", "/guides/avoiding-complaints/answer?helped=false", "/help", "/privacy",
        "/account/password-reset", "/nowhere");

    [BrowserFact]
    [Trait("Rule", "ORD-4")]
    public Task A_buyer_sees_accessible_pages() => LookAt("buyer@marketplace.example",
        "/orders?side=buying", "/orders?side=buying&search=nothingofthiskind", "/messages", "/notices", "/account", "/shop/opening");

    [BrowserFact]
    [Trait("Rule", "ORD-4")]
    public Task A_seller_sees_accessible_pages() => LookAt("seller@marketplace.example",
        "/orders?side=selling", "/messages", "/shop/offers", "/offers/new", "/shop/reputation");

    [BrowserFact]
    public Task Staff_see_accessible_pages() => LookAt("admin@marketplace.example",
        "/admin", "/admin/orders", "/admin/reviews", "/admin/accounts", "/admin/accounts?q=in", "/admin/events", "/admin/guides");

    private async Task LookAt(string? email, params string[] paths)
    {
        foreach (var phone in new[] { true, false })
        {
            var page = await market.Browser(email, phone);
            foreach (var path in paths)
            {
                await page.GotoAsync(path);
                if (path.Contains('?', StringComparison.Ordinal)) (await page.Locator(Asked[path]).CountAsync()).ShouldBeGreaterThan(0, path);
                await market.LookAt(page, $"{email?.Split('@')[0] ?? "visitor"} {path.Replace('/', '-')}");
            }
        }
    }
}

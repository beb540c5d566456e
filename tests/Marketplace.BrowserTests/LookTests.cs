namespace Marketplace.BrowserTests;

/// <summary>Pages that no journey passes, looked at on a phone and on a desktop, light and dark.</summary>
[Collection("Demo market")]
public sealed class LookTests(DemoMarket market)
{
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
        "/", "/offers", "/offers?q=bowl&sort=rated", "/offers?q=nothingofthiskind", "/sellers/tomas-keramik?tone=negative", "/account/sign-in", "/account/register",
        "/account/password-reset", "/nowhere");

    [BrowserFact]
    [Trait("Rule", "ORD-4")]
    public Task A_buyer_sees_accessible_pages() => LookAt("buyer@marketplace.example",
        "/orders?side=buying", "/orders?side=buying&q=nothingofthiskind", "/messages", "/notices", "/account", "/shop/opening");

    [BrowserFact]
    [Trait("Rule", "ORD-4")]
    [Trait("Rule", "REP-2")]
    public Task A_seller_sees_accessible_pages() => LookAt("seller@marketplace.example",
        "/orders?side=selling", "/messages", "/shop/offers", "/offers/new", "/shop/reputation");

    [BrowserFact]
    [Trait("Rule", "ACC-4")]
    public Task Staff_see_accessible_pages() => LookAt("admin@marketplace.example",
        "/admin", "/admin/orders", "/admin/reviews", "/admin/accounts", "/admin/accounts?q=in", "/admin/events");

    private async Task LookAt(string? email, params string[] paths)
    {
        foreach (var phone in new[] { true, false })
        {
            var page = await market.Browser(email, phone);
            foreach (var path in paths)
            {
                await page.GotoAsync(path);
                await market.LookAt(page, $"{email?.Split('@')[0] ?? "visitor"} {path.Replace('/', '-')}");
            }
        }
    }
}

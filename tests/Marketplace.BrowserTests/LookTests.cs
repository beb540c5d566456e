namespace Marketplace.BrowserTests;

[Collection("Demo market")]
public sealed class LookTests(DemoMarket market)
{
    [BrowserFact]
    public async Task The_home_page_is_accessible()
    {
        var page = await market.Browser();
        await page.GotoAsync("/");
        await market.LookAt(page, "home");
        await page.GotoAsync("/nowhere");
        await market.LookAt(page, "not found");
    }
}

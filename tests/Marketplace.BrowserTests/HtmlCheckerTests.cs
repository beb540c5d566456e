namespace Marketplace.BrowserTests;

/// <summary>Every page that a browser test looks at goes through the checker, too.</summary>
[Collection("Demo market")]
public sealed class HtmlCheckerTests(DemoMarket market)
{
    [CheckedFact]
    public async Task The_checker_of_every_page_finds_what_is_wrong()
    {
        (await market.Checker!.Findings("<!DOCTYPE html><html lang=en><title>A page</title><p>Good.")).ShouldBeEmpty();
        (await market.Checker.Findings("<!DOCTYPE html><html lang=en><title>A page</title><p id=a><p id=a><a href=/><button>No</button></a>")).Count.ShouldBeGreaterThan(1);
    }
}

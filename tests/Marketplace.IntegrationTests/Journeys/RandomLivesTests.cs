namespace Marketplace.IntegrationTests.Journeys;

/// <summary>
/// Shops whose orders live random lives, through the product's own pages and jobs: both sides, support, an operator and the clock do anything in any
/// order. After each step the books of all modules have to agree. Shops sell in currencies with 0 and 2 decimals; the modules' own property tests have 3,
/// too. A failure names the life's seed; <c>LIVES=100</c> tries as many others.
/// </summary>
[Trait("Rule", "OFR-2"), Trait("Rule", "ORD-2"), Trait("Rule", "ORD-8"), Trait("Rule", "ORD-10"), Trait("Rule", "ORD-11"), Trait("Rule", "ORD-13"), Trait("Rule", "ORD-17"), Trait("Rule", "ORD-19")]
public sealed class RandomLivesTests(Market market) : IClassFixture<Market>
{
    private const int Steps = 50;

    [Theory]
    [InlineData("EUR", 1)]
    [InlineData("EUR", 2)]
    [InlineData("JPY", 3)]
    [InlineData("CZK", 4)]
    public async Task Stock_money_fees_ledger_stages_and_history_agree_after_each_step(string currency, int seed)
    {
        await Live(currency, seed);
        for (var more = int.Parse(Environment.GetEnvironmentVariable("LIVES") ?? "0", null); more > 0; more--) await Live(currency, Random.Shared.Next());
    }

    private async Task Live(string currency, int seed)
    {
        var life = await Life.Begin(market, currency, seed);
        for (var step = 0; step < Steps; step++) await life.Step();
        await life.RunOut();
    }
}

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-6")]
public sealed class BrokenDataTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task A_file_that_cannot_be_made_says_so_and_can_be_asked_for_again()
    {
        var folder = Path.Combine(market.Folder, "no-folder");
        await File.WriteAllTextAsync(folder, "");
        market.Settings["Files:Folder"] = folder;
        var browser = await market.WithPassword(await market.Buyer());
        await browser.AskForData();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            (await browser.Open(DataOwner.Page)).Text.ShouldContain("We're preparing your data");
            await market.MakeData();
            market.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        (await browser.Open(DataOwner.Page)).Text.ShouldContain("We couldn't prepare your data");
        File.Delete(folder);
        await browser.AskForData();
        await market.MakeData();
        (await browser.Open(DataOwner.Page)).Text.ShouldContain("Your data is ready");
    }
}

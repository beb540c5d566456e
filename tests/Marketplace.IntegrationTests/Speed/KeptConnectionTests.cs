using Marketplace.IntegrationTests.Reviews;

namespace Marketplace.IntegrationTests.Speed;

public sealed class KeptConnectionTests
{
    [Fact]
    public async Task A_host_keeps_its_files_open_while_it_runs_and_closes_them_all_when_it_ends()
    {
        if (!Directory.Exists("/proc/self/fd")) return;
        string folder;
        using (var market = new Market())
        {
            folder = market.Folder;
            var sale = await market.Sell();
            await market.Visitor().Open($"/sellers/{sale.Seller.Shop}");
            Count(folder).ShouldBeGreaterThan(0);
        }
        Count(folder).ShouldBe(0);
    }

    private static int Count(string folder) => Directory.GetFileSystemEntries("/proc/self/fd")
        .Count(file => new FileInfo(file).LinkTarget?.StartsWith(folder, StringComparison.Ordinal) == true);
}

using System.Runtime.Versioning;

namespace Marketplace.IntegrationTests.Persistence;

[UnsupportedOSPlatform("windows")]
public sealed class PrivateFilesTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [SqliteFact("its files", OnLinux = true)]
    public async Task Nobody_else_on_the_machine_reads_the_database()
    {
        using var market = new Market();
        var folder = Path.Combine(market.Folder, "new", "data");
        market.Settings["ConnectionStrings:Marketplace"] = $"Data Source={folder}/{{module}}.db;Pooling=False";
        await market.Visitor().Open("/offers");

        var files = Directory.GetFiles(folder);
        files.Count(f => f.EndsWith(".db", StringComparison.Ordinal)).ShouldBe(9);
        files.ShouldContain(f => f.EndsWith(".db-wal", StringComparison.Ordinal));
        files.ShouldContain(f => f.EndsWith(".db-shm", StringComparison.Ordinal));
        foreach (var file in files) File.GetUnixFileMode(file).ShouldBe(OwnerOnly, file);
        File.GetUnixFileMode(folder).ShouldBe(OwnerOnly | UnixFileMode.UserExecute);
    }

    [SqliteFact("its files", OnLinux = true)]
    public async Task What_an_earlier_version_left_open_to_others_is_closed()
    {
        using var market = new Market();
        await market.Visitor().Open("/offers");
        foreach (var file in Directory.GetFiles(market.Folder, "*.db*")) File.SetUnixFileMode(file, OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        using var next = new Messages.SecondMarket(market);
        await next.Visitor().Open("/offers");
        foreach (var file in Directory.GetFiles(market.Folder, "*.db*")) File.GetUnixFileMode(file).ShouldBe(OwnerOnly, file);
    }
}

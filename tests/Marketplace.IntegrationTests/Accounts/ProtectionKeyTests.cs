using Marketplace.Accounts.Persistence;
using Marketplace.IntegrationTests.Messages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

[Trait("Rule", "ACC-8")]
public sealed class ProtectionKeyTests
{
    [Fact]
    public async Task Several_hosts_and_those_that_start_later_open_what_one_has_sealed()
    {
        using var market = new Market();
        // Where two start at once on an empty database, each may have made a key.
        await market.In((AccountsDbContext db) => db.DataProtectionKeys.ExecuteDeleteAsync());
        await using var second = new SecondMarket(market);
        var both = await Task.WhenAll(Task.Run(() => Protector(market)), Task.Run(() => Protector(second)));
        var text = both[0].Protect("sealed");
        both[1].Unprotect(text).ShouldBe("sealed");
        await using var third = new SecondMarket(market);
        Protector(third).Unprotect(text).ShouldBe("sealed");
        (await market.In((AccountsDbContext db) => db.DataProtectionKeys.CountAsync())).ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task Nothing_else_of_the_module_is_saved_by_blocking_a_thread()
    {
        using var market = new Market();
        await market.In((AccountsDbContext db) =>
        {
            db.ReservedNames.Add(new("ANY", market.Clock.Now));
            Should.Throw<NotSupportedException>(() => db.SaveChanges());
            return Task.FromResult(0);
        });
    }

    private static IDataProtector Protector(Market market) => market.Get<IDataProtectionProvider>().CreateProtector("test");
}

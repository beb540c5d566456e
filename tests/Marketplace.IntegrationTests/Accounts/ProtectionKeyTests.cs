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
        await market.In((AccountsDbContext db) => db.DataProtectionKeys.ExecuteDeleteAsync());
        await using var first = new SecondMarket(market);
        await using var second = new SecondMarket(market);
        // They start at the same time without a key, so each may create one.
        var texts = await Task.WhenAll(Task.Run(() => Protector(first).Protect("sealed")), Task.Run(() => Protector(second).Protect("sealed")));
        (await market.In((AccountsDbContext db) => db.DataProtectionKeys.CountAsync())).ShouldBeInRange(1, 2);
        await using var late = new SecondMarket(market);
        foreach (var host in new[] { first, second, late })
        {
            foreach (var text in texts) Protector(host).Unprotect(text).ShouldBe("sealed");
        }
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

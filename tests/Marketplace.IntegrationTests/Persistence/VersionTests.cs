using Marketplace.IntegrationTests.Events;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Persistence;

public sealed class VersionTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public async Task An_aggregate_that_only_raises_an_event_still_conflicts_with_another_writer(long first, long second)
    {
        using var market = new LedgerMarket();
        await market.Open();
        await market.PayIn(5, "opened");
        await using var one = market.Services.CreateAsyncScope();
        await using var other = market.Services.CreateAsyncScope();
        var (mine, theirs) = (await Load(one), await Load(other));
        mine.Till.PayIn("mine", first);
        theirs.Till.PayIn("theirs", second);
        await theirs.Db.SaveChangesAsync();
        var failure = await Should.ThrowAsync<DbUpdateConcurrencyException>(() => mine.Db.SaveChangesAsync());
        Database.IsLostRace(failure).ShouldBeTrue();
        await market.Deliver();
        (await market.Booked()).ShouldNotContain("mine");
        var till = await market.In((LedgerDbContext db) => db.Tills.SingleAsync());
        (till.Version, till.Total).ShouldBe((2, 5 + second));
    }

    private static async Task<(LedgerDbContext Db, Till Till)> Load(AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        return (db, await db.Tills.SingleAsync());
    }
}

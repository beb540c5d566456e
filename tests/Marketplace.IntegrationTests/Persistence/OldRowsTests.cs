using Marketplace.IntegrationTests.Events;
using Marketplace.IntegrationTests.Speed;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Persistence;

public sealed class OldRowsTests
{
    [SqliteTheory("commands on its files are intercepted")]
    [InlineData(0, 1)]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(250, 3)]
    public async Task Old_rows_go_in_batches_and_what_is_not_old_stays(int old, int batches)
    {
        using var market = new LedgerMarket();
        await market.Open();
        var bound = market.Clock.Now;
        await Fill(market, [.. Enumerable.Range(1, old).Select(i => bound.AddSeconds(-i)), bound, bound.AddSeconds(1)]);
        using var deletes = new Commands(market.Folder, text => text.StartsWith("DELETE", StringComparison.Ordinal));
        (await Forget(market, bound)).ShouldBe(old);
        deletes.Take().Count.ShouldBe(batches);
        (await market.In((LedgerDbContext db) => db.Inbox.Select(e => e.HandledAt).OrderBy(at => at).ToListAsync())).ShouldBe([bound, bound.AddSeconds(1)]);
    }

    [Fact]
    public async Task Rows_of_one_moment_go_together_however_many_they_are()
    {
        using var market = new LedgerMarket();
        await market.Open();
        var bound = market.Clock.Now;
        await Fill(market, [.. Enumerable.Repeat(bound.AddDays(-1), 250), bound]);
        (await Forget(market, bound)).ShouldBe(250);
        (await market.In((LedgerDbContext db) => db.Inbox.CountAsync())).ShouldBe(1);
    }

    private static Task<int> Fill(LedgerMarket market, IReadOnlyList<DateTime> ages) => market.In((LedgerDbContext db) =>
    {
        db.Inbox.AddRange(ages.Select((at, i) => new InboxEntry(i, "handler", at)));
        return db.SaveChangesAsync();
    });

    private static Task<int> Forget(LedgerMarket market, DateTime before) =>
        market.In((LedgerDbContext db) => db.DeleteOld(db.Inbox, e => e.HandledAt, before, default, batch: 100));
}

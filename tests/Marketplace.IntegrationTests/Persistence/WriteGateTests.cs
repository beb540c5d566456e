using Marketplace.IntegrationTests.Events;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Persistence;

public sealed class WriteGateTests
{
    private const int Writers = 40;
    private const int Wanted = 10;
    private const int Own = 1000;

    [SqliteTheory("only one writer at a time")]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Of_those_who_write_together_whoever_fails_takes_back_only_what_is_theirs(string shares)
    {
        using var market = new LedgerMarket();
        market.Settings["Database:SharesTransactions"] = shares;
        await market.Open();
        var saved = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Save(market, writer))));
        saved.Count(was => was).ShouldBe(Wanted);
        await using var scope = market.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<LedgerDbContext>().Book.OrderBy(b => b.Id).ToListAsync();
        rows.Where(r => r.Id >= Own).Select(r => r.Id - Own).ShouldBe(Enumerable.Range(0, Writers).Where(w => saved[w]).Select(w => (long)w));
        rows.Where(r => r.Id < Own).Select(r => r.Id).ShouldBe(Enumerable.Range(1, Wanted).Select(id => (long)id));
    }

    [Fact]
    public async Task Whoever_gives_up_while_waiting_writes_nothing()
    {
        using var market = new LedgerMarket();
        await market.Open();
        await using var scope = market.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        db.Book.Add(new BookEntry(1, "", 1));
        await Should.ThrowAsync<OperationCanceledException>(() => db.SaveChangesAsync(new CancellationToken(canceled: true)));
        (await db.Book.AsNoTracking().CountAsync()).ShouldBe(0);
        await db.SaveChangesAsync();
        (await db.Book.AsNoTracking().CountAsync()).ShouldBe(1);
    }

    /// <summary>A row only this writer changes, and a row that four writers change.</summary>
    private static async Task<bool> Save(LedgerMarket market, int writer)
    {
        await using var scope = market.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LedgerDbContext>();
        db.Book.AddRange(new BookEntry(Own + writer, "own", writer), new BookEntry(1 + (writer % Wanted), "wanted", writer));
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            return false;
        }
    }
}

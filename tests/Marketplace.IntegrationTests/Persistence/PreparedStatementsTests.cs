using Marketplace.IntegrationTests.Events;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace Marketplace.IntegrationTests.Persistence;

public sealed class PreparedStatementsTests : IAsyncLifetime
{
    private const int Rows = 5;
    private readonly LedgerMarket market = new();
    private AsyncServiceScope scope;

    private LedgerDbContext Db => scope.ServiceProvider.GetRequiredService<LedgerDbContext>();

    public async Task InitializeAsync()
    {
        await market.Open();
        scope = market.Services.CreateAsyncScope();
        Db.Book.AddRange(Enumerable.Range(1, Rows).Select(id => new BookEntry(id, $"entry {id}", id)));
        await Db.SaveChangesAsync();
    }

    public async Task DisposeAsync()
    {
        await scope.DisposeAsync();
        market.Dispose();
    }

    [SqliteFact("how its provider prepares statements")]
    public async Task A_query_that_runs_again_is_one_statement_with_new_parameters()
    {
        (await TextsFrom(1).ToListAsync()).ShouldBe(Expected(1));
        var once = BytesPrepared();
        once.ShouldBeGreaterThan(0);
        for (var id = 2; id <= Rows; id++) (await TextsFrom(id).ToListAsync()).ShouldBe(Expected(id));
        BytesPrepared().ShouldBe(once);
    }

    [SqliteFact("how its provider prepares statements")]
    public async Task A_query_that_runs_while_it_is_being_read_has_a_statement_of_its_own()
    {
        var outer = new List<string>();
        await foreach (var text in TextsFrom(2).AsAsyncEnumerable())
        {
            outer.Add(text);
            (await TextsFrom(4).ToListAsync()).ShouldBe(Expected(4));
        }
        outer.ShouldBe(Expected(2));
        (await TextsFrom(3).ToListAsync()).ShouldBe(Expected(3));
    }

    [SqliteFact("how its provider prepares statements")]
    public async Task Of_texts_without_end_only_so_many_are_kept()
    {
        const int most = 200;
        await Select(0, 10);
        var few = BytesPrepared();
        await Select(10, most + 10);
        var all = BytesPrepared();
        all.ShouldBeGreaterThan(few);
        await Select(most + 10, most + 60);
        BytesPrepared().ShouldBe(all);

        async Task Select(int first, int end)
        {
            for (var i = first; i < end; i++)
            {
                var sql = $"SELECT {i} AS \"Value\"";
                (await Db.Database.SqlQueryRaw<int>(sql).ToListAsync()).ShouldBe([i]);
            }
        }
    }

    private static IEnumerable<string> Expected(int first) => Enumerable.Range(first, Rows + 1 - first).Select(id => $"entry {id}");

    private IQueryable<string> TextsFrom(int first) => Db.Book.Where(b => b.Id >= first).OrderBy(b => b.Id).Select(b => b.Text);

    private int BytesPrepared()
    {
        const int statements = 3; // SQLITE_DBSTATUS_STMT_USED
        raw.sqlite3_db_status(((SqliteConnection)Db.Database.GetDbConnection()).Handle, statements, out var bytes, out _, 0).ShouldBe(raw.SQLITE_OK);
        return bytes;
    }
}

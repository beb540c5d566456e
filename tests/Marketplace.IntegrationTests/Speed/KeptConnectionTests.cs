using Marketplace.IntegrationTests.Reviews;
using Marketplace.Reviews.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Marketplace.IntegrationTests.Speed;

public sealed class KeptConnectionTests
{
    /// <summary>SQLITE_STMTSTATUS_REPREPARE.</summary>
    private const int Reprepared = 5;

    [SqliteFact("connections to a host's files stay open", OnLinux = true)]
    public async Task A_host_keeps_its_files_open_while_it_runs_and_closes_them_all_when_it_ends()
    {
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

    [SqliteFact("how its provider prepares statements")]
    public async Task A_statement_with_a_bound_limit_is_prepared_once()
    {
        using var market = new Market();
        var prepared = await market.In(async (ReviewsDbContext db) =>
        {
            await db.Database.OpenConnectionAsync();
            var connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle;
            raw.sqlite3_prepare_v2(connection, "SELECT Id FROM Reviews WHERE SellerId = ? ORDER BY Id DESC LIMIT ?", out var statement).ShouldBe(raw.SQLITE_OK);
            for (var limit = 1; limit <= 3; limit++)
            {
                raw.sqlite3_bind_int64(statement, 1, limit);
                raw.sqlite3_bind_int64(statement, 2, limit);
                raw.sqlite3_step(statement).ShouldBe(raw.SQLITE_DONE);
                raw.sqlite3_reset(statement);
            }
            var again = raw.sqlite3_stmt_status(statement, Reprepared, 0);
            raw.sqlite3_finalize(statement);
            return again;
        });
        prepared.ShouldBe(0);
    }

    private static int Count(string folder) => Directory.GetFileSystemEntries("/proc/self/fd")
        .Count(file => new FileInfo(file).LinkTarget?.StartsWith(folder, StringComparison.Ordinal) == true);
}

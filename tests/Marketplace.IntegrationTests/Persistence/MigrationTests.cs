using Marketplace.Billing.Persistence;
using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.IntegrationTests.Persistence;

public sealed class MigrationTests
{
    public static TheoryData<string> Every => [.. Contexts.All.Select(t => t.Name)];

    public static TheoryData<string> OnSqlite => [.. Contexts.Of(DatabaseProvider.Sqlite).Select(t => t.Name)];

    public static TheoryData<string> OnSqlServer => [.. Contexts.Of(DatabaseProvider.SqlServer).Select(t => t.Name)];

    [Fact]
    public void Each_module_has_a_context_for_each_database() => Contexts.All.Count.ShouldBe(2 * 9);

    [Theory]
    [MemberData(nameof(Every))]
    public void No_change_of_the_model_waits_for_a_migration(string context)
    {
        using var db = Make(context);
        db.Database.GetMigrations().ShouldNotBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse($"{context}: add a migration");
    }

    [Theory]
    [MemberData(nameof(OnSqlite))]
    public async Task On_SQLite_a_key_of_several_columns_is_where_its_rows_lie_unless_they_hold_bytes(string context)
    {
        await using var db = Make(context);
        await db.Database.OpenConnectionAsync();
        await db.Database.MigrateAsync();
        var clustered = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_list WHERE wr").ToListAsync();
        clustered.ShouldContain("Inbox");
        clustered.Order().ShouldBe(db.Model.GetEntityTypes()
            .Where(e => !e.IsMappedToJson() && e.FindPrimaryKey() is { Properties.Count: > 1 } && e.GetProperties().All(p => p.ClrType != typeof(byte[])))
            .Select(e => e.GetTableName()!).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Before_the_first_release_a_module_has_one_migration(string context)
    {
        using var db = Make(context);
        db.Database.GetMigrations().ShouldHaveSingleItem().ShouldEndWith("_Initial");
    }

    [Theory]
    [InlineData("UPDATE Messages SET Text = 'forged'", "Messages are never changed")]
    [InlineData("DELETE FROM Messages", "Messages are never deleted")]
    public async Task A_message_cannot_be_changed_even_in_the_database(string sql, string refusal)
    {
        await using var db = Make(nameof(MessagesSqliteDbContext));
        await db.Database.OpenConnectionAsync();
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO Messages ("Id", "ConversationId", "Position", "From", "FromName", "Text", "SentAt", "Flags", "FileCount", "IsCard", "Key")
            VALUES (10, 1, 1, 'Buyer', 'b', 'first', '2026-01-01 00:00:01', 0, 0, 0, 'A0000000-0000-0000-0000-000000000000')
            """);
        (await Should.ThrowAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql))).Message.ShouldContain(refusal);
    }

    [Theory, Trait("Rule", "ORD-19")]
    [InlineData("UPDATE Transfers SET Amount = 1", "Transfers are never changed")]
    [InlineData("DELETE FROM Transfers", "Transfers are never deleted")]
    public async Task A_transfer_cannot_be_changed_even_in_the_database(string sql, string refusal)
    {
        await using var db = Make(nameof(BillingSqliteDbContext));
        await db.Database.OpenConnectionAsync();
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO Transfers ("Id", "OwnerId", "From", "To", "Amount", "Currency", "Kind", "Key", "At")
            VALUES (10, 1, 'BuyerPayments', 'SellerHeld', 2500, 'EUR', 'Payment', 'order-1-1', '2026-01-01 00:00:01')
            """);
        (await Should.ThrowAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql))).Message.ShouldContain(refusal);
    }

    [SqliteFact("an existing file")]
    public async Task A_database_of_an_earlier_version_is_recognised_at_the_start()
    {
        using var market = new Market();
        var files = $"Data Source={Directory.CreateDirectory(Path.Combine(market.Folder, "older"))}/{{module}}.db;Pooling=False";
        market.Settings["ConnectionStrings:Marketplace"] = files;
        using (var older = new SqliteConnection(files.Replace("{module}", "orders", StringComparison.Ordinal)))
        {
            await older.OpenAsync();
            using var history = older.CreateCommand();
            history.CommandText = """
                CREATE TABLE __EFMigrationsHistory (MigrationId TEXT PRIMARY KEY, ProductVersion TEXT NOT NULL);
                INSERT INTO __EFMigrationsHistory VALUES ('20250101000000_Initial', '10.0.0');
                """;
            await history.ExecuteNonQueryAsync();
        }
        Should.Throw<InvalidOperationException>(() => market.CreateClient()).Message
            .ShouldBe("The orders database was created by an earlier version and cannot be upgraded. Move or delete it, then start again.");
    }

    [SqliteFact("commands on its files are intercepted")]
    public async Task A_migration_may_take_its_time_and_a_page_may_not()
    {
        using var market = new Market();
        market.Settings["ConnectionStrings:Marketplace"] = $"Data Source={market.Folder}/new/{{module}}.db;Pooling=False";
        using var commands = new Speed.Commands(market.Folder, _ => true);
        await market.Visitor().Open("/offers");
        var heard = commands.Take();
        heard.Where(q => q.Text.StartsWith("CREATE", StringComparison.Ordinal) && q.Text.Contains("\"Offers\"", StringComparison.Ordinal)).ShouldNotBeEmpty();
        heard.Where(q => q.Text.StartsWith("CREATE", StringComparison.Ordinal)).ShouldAllBe(q => q.Timeout == 0);
        heard.Where(q => q.Text.StartsWith("SELECT", StringComparison.Ordinal) && q.Text.Contains("FROM \"Offers\"", StringComparison.Ordinal)).ShouldNotBeEmpty();
        heard.Where(q => q.Text.StartsWith("SELECT", StringComparison.Ordinal) && q.Text.Contains("FROM \"Offers\"", StringComparison.Ordinal)).ShouldAllBe(q => q.Timeout == 30);
    }

    /// <summary>The scripts to update a SQL Server database; CI stores them as artifacts.</summary>
    [Theory]
    [MemberData(nameof(OnSqlServer))]
    public void The_script_for_SQL_Server_is_made_of_the_migrations(string context)
    {
        using var db = Make(context);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        script.ShouldContain($"CREATE TABLE [{db.Schema}].[Outbox]");
        script.ShouldContain($"[{db.Schema}].[__EFMigrationsHistory]");
        script.ShouldStartWith("SET QUOTED_IDENTIFIER ON; SET XACT_ABORT ON;\nGO\n");
        SqlServerTexts.Errors(script).ShouldBeEmpty();
        foreach (var said in Spoken.In(script)) SqlServerTexts.Errors(said).ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("SQL_SCRIPTS") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{db.Schema}.sql"), script);
    }

    private static ModuleDbContext Make(string context) => Contexts.Make(Contexts.All.Single(t => t.Name == context));
}

using System.Reflection;
using Marketplace.Kernel.Persistence;
using Marketplace.Messages.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;

namespace Marketplace.IntegrationTests.Persistence;

public sealed class MigrationTests
{
    public static TheoryData<string, DatabaseProvider> Contexts()
    {
        var data = new TheoryData<string, DatabaseProvider>();
        foreach (var type in Types())
        {
            data.Add(type.Name, type.Name.Contains("Sqlite", StringComparison.Ordinal) ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer);
        }
        return data;
    }

    [Fact]
    public void Each_module_has_a_context_for_each_database() => Types().Count().ShouldBe(2 * 7);

    [Theory]
    [MemberData(nameof(Contexts))]
    public void No_change_of_the_model_waits_for_a_migration(string context, DatabaseProvider provider)
    {
        using var db = Make(context, provider);
        db.Database.GetMigrations().ShouldNotBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse($"{context}: add a migration");
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public async Task On_SQLite_a_key_of_several_columns_is_where_its_rows_lie_unless_they_hold_bytes(string context, DatabaseProvider provider)
    {
        if (provider != DatabaseProvider.Sqlite) return;
        await using var db = Make(context, provider);
        await db.Database.OpenConnectionAsync();
        await db.Database.MigrateAsync();
        var clustered = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_list WHERE wr").ToListAsync();
        clustered.ShouldContain("Inbox");
        clustered.Order().ShouldBe(db.Model.GetEntityTypes()
            .Where(e => !e.IsMappedToJson() && e.FindPrimaryKey() is { Properties.Count: > 1 } && e.GetProperties().All(p => p.ClrType != typeof(byte[])))
            .Select(e => e.GetTableName()!).Distinct().Order());
    }

    [Fact]
    public async Task Conversations_that_are_brought_together_keep_their_messages_and_stay_unchangeable()
    {
        await using var db = Make(nameof(MessagesSqliteDbContext), DatabaseProvider.Sqlite);
        var migrator = db.GetService<IMigrator>();
        await db.Database.OpenConnectionAsync();
        await migrator.MigrateAsync("Initial");
        await db.Database.ExecuteSqlRawAsync("INSERT INTO Conversations VALUES (1, 'b', 's', 'S', 't', '2026-01-01 00:00:00', 2, 1), (2, 'b', 's', 'S', 't', '2026-01-01 00:00:00', 1, 1)");
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO Messages ("Id", "OrderId", "Position", "From", "FromName", "Text", "SentAt", "Key") VALUES
                (12, 1, 2, 'Seller', 'S', 'second', '2026-01-01 00:00:02', 'C0000000-0000-0000-0000-000000000000'),
                (11, 2, 1, 'Buyer', 'b', 'other', '2026-01-01 00:00:03', 'B0000000-0000-0000-0000-000000000000'),
                (10, 1, 1, 'Buyer', 'b', 'first', '2026-01-01 00:00:01', 'A0000000-0000-0000-0000-000000000000')
            """);
        foreach (var version in new[] { null, "Initial", null })
        {
            await migrator.MigrateAsync(version);
            (await All()).ShouldBe(["1 1 10 first 2026-01-01 00:00:01", "1 2 12 second 2026-01-01 00:00:02", "2 1 11 other 2026-01-01 00:00:03"]);
            await Refused("UPDATE Messages SET Text = 'forged'");
            await Refused("DELETE FROM Messages");
            await Refused("""INSERT INTO Messages SELECT * FROM Messages WHERE "Position" = 2""");
        }

        Task<List<string>> All() => db.Database.SqlQueryRaw<string>(
            """SELECT "OrderId" || ' ' || "Position" || ' ' || "Id" || ' ' || "Text" || ' ' || "SentAt" AS Value FROM Messages ORDER BY "OrderId", "Position" """).ToListAsync();

        async Task Refused(string sql) => await Should.ThrowAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql));
    }

    [Fact]
    public async Task What_was_decided_about_reviews_goes_over_into_a_row_of_its_kind()
    {
        await using var db = Make("ReviewsSqliteDbContext", DatabaseProvider.Sqlite);
        var migrator = db.GetService<IMigrator>();
        await db.Database.OpenConnectionAsync();
        await migrator.MigrateAsync("AddTouched");
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO Reviews (Id, OrderId, SellerId, OfferId, Comment, PublishedAt, HasComment, Version, Ratings_Fulfillment, Ratings_StartTime,
                Ratings_Communication, Ruled, RuledAt, Ground, TakenOut) VALUES
                (1, 1, 1, 1, 'a', '2026-01-01 00:00:00', 0, 1, 1, 1, 1, NULL, NULL, NULL, NULL),
                (2, 2, 1, 1, 'b', '2026-01-01 00:00:00', 0, 1, 1, 1, 1, 'TakeOutPassage', '2026-01-02 00:00:00', 'InsultsOrUnrelated', 'b'),
                (3, 3, 1, 1, 'c', '2026-01-01 00:00:00', 0, 1, 1, 1, 1, 'Delete', '2026-01-03 00:00:00', 'PersonalData', NULL)
            """);
        await migrator.MigrateAsync();
        (await db.Database.SqlQueryRaw<string>(
                "SELECT ReviewId || ' ' || IsReport || ' ' || Ruling || ' ' || At || ' ' || Ground || ' ' || coalesce(Passage, '-') AS Value FROM ReviewRulings ORDER BY 1")
            .ToListAsync()).ShouldBe(["2 0 TakeOutPassage 2026-01-02 00:00:00 InsultsOrUnrelated b", "3 1 Delete 2026-01-03 00:00:00 PersonalData -"]);
    }

    /// <summary>The scripts by which a database administrator brings a SQL Server up to date; CI keeps them as its product.</summary>
    [Theory]
    [MemberData(nameof(Contexts))]
    public void The_script_for_SQL_Server_is_made_of_the_migrations(string context, DatabaseProvider provider)
    {
        if (provider != DatabaseProvider.SqlServer) return;
        using var db = Make(context, provider);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        script.ShouldContain($"CREATE TABLE [{db.Schema}].[Outbox]");
        script.ShouldContain($"[{db.Schema}].[__EFMigrationsHistory]");
        if (Environment.GetEnvironmentVariable("SQL_SCRIPTS") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{db.Schema}.sql"), script);
    }

    private static IEnumerable<Type> Types() => Directory.GetFiles(AppContext.BaseDirectory, "Marketplace.*.dll")
        .Where(f => !Path.GetFileName(f).Contains("Tests", StringComparison.Ordinal))
        .Select(Assembly.LoadFrom).SelectMany(a => a.GetTypes())
        .Where(t => t.IsSubclassOf(typeof(ModuleDbContext)) && !t.IsAbstract).OrderBy(t => t.Name);

    private static ModuleDbContext Make(string context, DatabaseProvider provider)
    {
        var type = Types().Single(t => t.Name == context);
        var schema = type.Name.Replace("SqliteDbContext", "", StringComparison.Ordinal).Replace("DbContext", "", StringComparison.Ordinal);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider.ToString(),
            ["ConnectionStrings:Marketplace"] = provider == DatabaseProvider.Sqlite ? "Data Source=:memory:" : "Server=nowhere;Database=marketplace",
        }).Build();
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        Kernel.Persistence.Database.Use(options, configuration, schema.ToLowerInvariant());
        return (ModuleDbContext)Activator.CreateInstance(type, options.Options)!;
    }
}

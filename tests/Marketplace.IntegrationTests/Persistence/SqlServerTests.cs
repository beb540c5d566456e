using System.Data;
using System.Text.RegularExpressions;
using Marketplace.Events;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Texts;
using Marketplace.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.IntegrationTests.Persistence;

/// <summary>
/// The SQL for SQL Server, checked without a server: each text is parsed by Microsoft's parser. Queries are checked wherever a test runs
/// one, see <see cref="SqlServerTexts"/>. The other statements are checked here.
/// </summary>
public sealed partial class SqlServerTests
{
    public static TheoryData<string> OnSqlServer => [.. Contexts.Of(DatabaseProvider.SqlServer).Select(t => t.Name)];

    [SqliteFact("on SQL Server, the server itself parses each text")]
    public async Task Whatever_a_test_asks_of_SQLite_could_be_asked_of_SQL_Server()
    {
        using var market = new Market();
        var filed = await (await Dispute.Begin(market)).File();
        await filed.Decide(market.Support());
        await market.Visitor().Open("/offers?q=bowl");
        SqlServerTexts.All.Count.ShouldBeGreaterThan(100);
        SqlServerTexts.All.Values.Distinct().Count().ShouldBeGreaterThanOrEqualTo(7);
        foreach (var said in new[] { "[offers].[OfferWords]", "[Outbox]", "[moderation].[AuditLog]", "UPDATE", "DELETE" })
        {
            SqlServerTexts.All.Keys.ShouldContain(text => text.Contains(said, StringComparison.Ordinal), said);
        }
        var counters = Counters.Known.SelectMany(table => table.Value.Keys.Select(shape => (table.Key.ClrType, Shape: shape))).ToList();
        counters.Count.ShouldBeGreaterThan(3);
        foreach (var (row, shape) in counters)
        {
            using var db = Contexts.Make(Contexts.Of(DatabaseProvider.SqlServer).Single(t => t.Assembly == row.Assembly));
            SqlServerTexts.Errors(Place().Replace(Counters.Find(db, row, shape).Sql, "@p$1")).ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_SQL_Server_cannot_read_is_noticed()
    {
        SqlServerTexts.Errors("SELECT 1 LIMIT 1").ShouldNotBeEmpty();
        SqlServerTexts.Errors("SELECT TOP(1) 1;\nGO\nSELECT [a] FROM [b].[c]").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(OnSqlServer))]
    public void Every_row_can_be_added_changed_and_removed_there(string context)
    {
        var server = new SilentServer();
        using var db = Contexts.Make(Contexts.All.Single(t => t.Name == context), interceptors: server.Interceptors);
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.GetTableName() is not null))
        {
            foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
            {
                if (state == EntityState.Modified && type.GetProperties().All(p => p.IsKey())) continue;
                var before = server.Heard.Count;
                Save(db, type, state);
                server.Heard.Count.ShouldBeGreaterThan(before, $"{type.DisplayName()} {state}");
            }
        }
        foreach (var text in server.Heard) SqlServerTexts.Errors(text).ShouldBeEmpty();
        server.Heard.ShouldContain(text => text.Contains($"INSERT INTO [{db.Schema}].[Outbox]", StringComparison.Ordinal));
        // On a table with a trigger, OUTPUT without INTO is refused.
        foreach (var table in db.Model.GetEntityTypes().Where(t => t.GetDeclaredTriggers().Any()).Select(t => t.GetTableName()))
        {
            server.Heard.Where(text => text.Contains($"[{db.Schema}].[{table}]", StringComparison.Ordinal)).ShouldAllBe(text => !text.Contains("OUTPUT", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(OnSqlServer))]
    public void Words_and_whatever_else_is_found_by_how_it_begins_lie_in_ordinal_order_there(string context)
    {
        using var db = Contexts.Make(Contexts.All.Single(t => t.Name == context));
        var model = db.GetService<IDesignTimeModel>().Model;
        var words = model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(IWord))).Select(t => t.FindProperty(nameof(IWord.Word))!).ToList();
        words.Count.ShouldBe(model.GetEntityTypes().SelectMany(t => t.GetDeclaredProperties()).Count(p => p.Name == "Word"));
        words.ShouldAllBe(p => p.GetMaxLength() == Words.MaxLength);
        words.Select(p => p.GetCollation()).ShouldAllBe(c => c == "Latin1_General_100_BIN2");
        model.GetEntityTypes().SelectMany(t => t.GetDeclaredProperties()).Select(p => p.GetCollation()).OfType<string>().Distinct().Count().ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData(true, 5496, 0, "")]
    [InlineData(false, 5496, 1, "READ_COMMITTED_SNAPSHOT is off")]
    [InlineData(true, 5496 | 512, 1, "NOCOUNT")]
    [InlineData(false, 512, 2, "NOCOUNT")]
    public void A_server_that_is_set_otherwise_is_warned_of(bool snapshot, int options, int warnings, string about)
    {
        var said = new SqlServerSettings(snapshot, options).Warnings.ToList();
        said.Count.ShouldBe(warnings);
        string.Join(' ', said).ShouldContain(about);
    }

    [Fact]
    public async Task The_server_is_asked_how_it_is_set_in_words_that_it_can_read()
    {
        var server = new SilentServer { Found = new DataTable { Columns = { { "ReadCommittedSnapshot", typeof(bool) }, { "Options", typeof(int) } } } };
        server.Found.Rows.Add(true, 512);
        await using var db = Contexts.Make(Contexts.Of(DatabaseProvider.SqlServer).First(), interceptors: server.Interceptors);
        (await SqlServerSettings.Check(db)).ShouldHaveSingleItem().ShouldContain("NOCOUNT");
        SqlServerTexts.Errors(server.Heard.ShouldHaveSingleItem()).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_README_tells_to_run_can_be_run()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Marketplace.sln"))) root = root.Parent!;
        var blocks = Directory.EnumerateFiles(root.FullName, "README.md", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 })
            .SelectMany(file => SqlBlock().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value).ToList();
        blocks.ShouldNotBeEmpty();
        foreach (var block in blocks) SqlServerTexts.Errors(block).ShouldBeEmpty();
    }

    private static void Save(ModuleDbContext db, IEntityType type, EntityState state)
    {
        var row = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type.ClrType);
        var entry = db.Entry(row);
        foreach (var complex in entry.ComplexProperties) complex.CurrentValue = Sample.Of(complex.Metadata.ClrType);
        foreach (var property in entry.Properties) property.CurrentValue = Sample.Of(property.Metadata.ClrType);
        entry.State = state;
        try
        {
            db.GetService<IDatabase>().SaveChanges(db.GetService<IStateManager>().GetEntriesToSave(cascadeChanges: false));
        }
        catch (DbUpdateConcurrencyException)
        {
            // The silent server changes nothing.
        }
        db.ChangeTracker.Clear();
    }

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Place();

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex SqlBlock();
}

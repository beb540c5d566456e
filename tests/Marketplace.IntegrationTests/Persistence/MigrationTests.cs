using System.Reflection;
using Marketplace.Kernel.Persistence;
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

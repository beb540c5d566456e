using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Marketplace.Kernel.Persistence;

/// <summary>The one place that knows how each provider is set up.</summary>
public static class Database
{
    /// <summary>SQL Server 2022 and Azure SQL.</summary>
    private const int CompatibilityLevel = 160;

    private const string DefaultSqlite = "Data Source=data/{module}.db";

    /// <summary>The settings of section <c>Database</c>.</summary>
    public static DatabaseOptions Settings(IConfiguration configuration) => configuration.GetSection("Database").Get<DatabaseOptions>() ?? new();

    /// <summary>Points a module's context at the configured database.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="configuration">Provider and connection string; in SQLite's, <c>{module}</c> stands for the schema.</param>
    /// <param name="schema">The module's schema, or its file's name.</param>
    public static void Use(DbContextOptionsBuilder options, IConfiguration configuration, string schema)
    {
        var connection = configuration.GetConnectionString("Marketplace");
        if (Settings(configuration).Provider == DatabaseProvider.SqlServer)
        {
            options.UseSqlServer(connection, sql => sql
                .UseCompatibilityLevel(CompatibilityLevel)
                .MigrationsHistoryTable("__EFMigrationsHistory", schema));
        }
        else
        {
            options.UseSqlite(SqliteConnection(connection, schema));
        }
        // Every aggregate's children are few; one round trip beats several.
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
    }

    private static string SqliteConnection(string? template, string schema)
    {
        var connection = new SqliteConnectionStringBuilder((template ?? DefaultSqlite).Replace("{module}", schema, StringComparison.Ordinal));
        if (Path.GetDirectoryName(Path.GetFullPath(connection.DataSource)) is { } folder) Directory.CreateDirectory(folder);
        return connection.ToString();
    }
}

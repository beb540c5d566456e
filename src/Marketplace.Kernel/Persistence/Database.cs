using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Kernel.Persistence;

/// <summary>The one place that knows how each provider is set up.</summary>
public static class Database
{
    /// <summary>SQL Server 2022 and Azure SQL.</summary>
    private const int CompatibilityLevel = 160;

    private const int UniqueIndex = 2067;
    private const int PrimaryKey = 1555;
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
            options.UseSqlite(SqliteConnection(connection, schema))
                .ReplaceService<ISqliteRelationalConnection, KeptConnection>()
                .ReplaceService<IRelationalCommandBuilderFactory, PreparedStatements>()
                .ReplaceService<IMigrationsSqlGenerator, ClusteredTables>();
        }
        // Whether two use a context at once is looked for at each row that is read: where tests and developers are, that is enough.
        options.EnableThreadSafetyChecks(configuration[HostDefaults.EnvironmentKey] != Environments.Production);
        // Every aggregate's children are few; one round trip beats several.
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
    }

    /// <summary>Whether a save failed because somebody else's was first: the same key, or a deadlock.</summary>
    public static bool IsLostRace(DbUpdateException failure) => failure is DbUpdateConcurrencyException || failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is UniqueIndex or PrimaryKey,
        SqlException server => server.Number is 2601 or 2627 or 1205,
        _ => false,
    };

    private static string SqliteConnection(string? template, string schema)
    {
        var connection = new SqliteConnectionStringBuilder((template ?? DefaultSqlite).Replace("{module}", schema, StringComparison.Ordinal));
        if (Path.GetDirectoryName(Path.GetFullPath(connection.DataSource)) is { } folder) Directory.CreateDirectory(folder);
        return connection.ToString();
    }
}

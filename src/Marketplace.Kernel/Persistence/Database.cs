using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.SqlServer.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Kernel.Persistence;

/// <summary>The one place that knows how each provider is set up.</summary>
public static class Database
{
    /// <summary>SQL Server 2022 and Azure SQL.</summary>
    private const int CompatibilityLevel = 160;

    /// <summary>
    /// How SQL Server compares and sorts what is found by how it begins: by code, as SQLite does. Other collations sort otherwise, and a range of an
    /// index would miss words.
    /// </summary>
    public const string OrdinalCollation = "Latin1_General_100_BIN2";

    private const int Deadlock = 1205;

    /// <summary>SQL Server's severities from here on end the connection.</summary>
    private const byte BrokenConnection = 20;

    private const string Shared = "Marketplace";
    private const string DefaultSqlite = "Data Source=data/{module}.db";

    /// <summary>The settings of section <c>Database</c>.</summary>
    public static DatabaseOptions Settings(IConfiguration configuration) => configuration.GetSection("Database").Get<DatabaseOptions>() ?? new();

    /// <summary>Points a module's context at the configured database.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="configuration">Provider and connection strings, see <see cref="ConnectionString"/>.</param>
    /// <param name="schema">The module's schema, or its file's name.</param>
    public static void Use(DbContextOptionsBuilder options, IConfiguration configuration, string schema)
    {
        var connection = ConnectionString(configuration, schema);
        if (Settings(configuration).Provider == DatabaseProvider.SqlServer)
        {
            options.UseSqlServer(connection, sql => sql
                    .UseCompatibilityLevel(CompatibilityLevel)
                    .MigrationsHistoryTable("__EFMigrationsHistory", schema)
                    // The provider's own wraps what it thinks worth another try, and nobody would see that it is a deadlock.
                    .ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)))
                .ReplaceService<IMigrator, SqlServerMigrator>();
        }
        else
        {
            PrivateFiles.Prepare(new SqliteConnectionStringBuilder(connection));
            options.UseSqlite(connection)
                .ReplaceService<ISqliteRelationalConnection, KeptConnection>()
                .ReplaceService<IRelationalCommandBuilderFactory, PreparedStatements>()
                .ReplaceService<IMigrationsSqlGenerator, ClusteredTables>();
        }
        // Whether two use a context at once is looked for at each row that is read: where tests and developers are, that is enough.
        options.EnableThreadSafetyChecks(configuration[HostDefaults.EnvironmentKey] != Environments.Production);
        // Every aggregate's children are few; one round trip beats several.
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
    }

    /// <summary>Where a module's data lies: its own connection string, such as <c>ConnectionStrings:Orders</c>, or the one that all share.</summary>
    /// <param name="configuration">The connection strings; <c>{module}</c> in them stands for the schema.</param>
    /// <param name="schema">The module's schema, which is its name.</param>
    /// <exception cref="InvalidOperationException">There is none, and no default for this provider.</exception>
    public static string ConnectionString(IConfiguration configuration, string schema)
    {
        var sqlite = Settings(configuration).Provider == DatabaseProvider.Sqlite;
        var found = new[] { configuration.GetConnectionString(schema), configuration.GetConnectionString(Shared), sqlite ? DefaultSqlite : null }
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
            ?? throw new InvalidOperationException($"Please set ConnectionStrings:{Shared}: SQL Server needs a connection string.");
        var own = found.Replace("{module}", schema, StringComparison.Ordinal);
        return sqlite ? new SqliteConnectionStringBuilder(own).ToString() : WithRetries(new SqlConnectionStringBuilder(own)).ToString();
    }

    /// <summary>
    /// Whether something failed because somebody else was first: the same row or key, or a deadlock. It may be tried again from the start. However
    /// deep it lies: EF Core wraps what a save throws, and hands on what other commands throw.
    /// </summary>
    public static bool IsLostRace(Exception? failure) => failure switch
    {
        null => false,
        DbUpdateConcurrencyException => true,
        // Busy and locked: another writer did not end in time. 1555 and 2067: the same primary key, the same in a unique index.
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 || sqlite.SqliteExtendedErrorCode is 1555 or 2067,
        // 2601 and 2627: the same in a unique index, the same key. 3960: the row was changed since a snapshot.
        SqlException server => Has(server, number => number is Deadlock or 2601 or 2627 or 3960),
        _ => IsLostRace(failure.InnerException),
    };

    /// <summary>Whether a command was chosen to end a deadlock: nothing of it, and of its transaction, was done.</summary>
    public static bool IsDeadlock(Exception? failure) => failure switch
    {
        null => false,
        SqlException server => Has(server, number => number == Deadlock),
        _ => IsDeadlock(failure.InnerException),
    };

    /// <summary>
    /// Whether the database could not be reached, broke the connection, or asks to come again later, as Azure SQL does while it fails over. That says
    /// nothing about what was asked for: later it may well be done. A command that took too long is not meant, for it might always do so.
    /// </summary>
    public static bool IsAway(Exception? failure) => failure switch
    {
        null => false,
        SqlException server => server.Class >= BrokenConnection || SqlServerTransientExceptionDetector.ShouldRetryOn(server),
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6,
        _ => IsAway(failure.InnerException),
    };

    // One number is the exception's own; a message about the ended statement may stand before or after the one that says why.
    private static bool Has(SqlException failure, Func<int, bool> number) => failure.Errors.Cast<SqlError>().Any(e => number(e.Number));

    /// <summary>A connection that breaks while nobody uses it, or cannot be opened, is tried again as long as opening one may take.</summary>
    private static SqlConnectionStringBuilder WithRetries(SqlConnectionStringBuilder connection)
    {
        if (!connection.ShouldSerialize(nameof(connection.ConnectRetryCount))) connection.ConnectRetryCount = 3;
        if (!connection.ShouldSerialize(nameof(connection.ConnectRetryInterval))) connection.ConnectRetryInterval = 5;
        return connection;
    }
}

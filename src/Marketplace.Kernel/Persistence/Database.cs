using System.Data.Common;
using Marketplace.Sqlite;
using Marketplace.SqlServer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Kernel.Persistence;

/// <summary>The one place that knows how each provider is set up.</summary>
public static class Database
{
    /// <summary>
    /// The collation for prefix searches on SQL Server: ordinal, as on SQLite. With other collations, a range of an
    /// index would miss words.
    /// </summary>
    public const string OrdinalCollation = "Latin1_General_100_BIN2";

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
        if (Settings(configuration).Provider == DatabaseProvider.SqlServer) options.UseSqlServerSchema(connection, schema);
        else options.UseSqliteFile(connection);
        // This check runs for each row that is read, so only tests and development enable it.
        options.EnableThreadSafetyChecks(configuration[HostDefaults.EnvironmentKey] != Environments.Production);
        // Aggregates have few children, so one round trip beats several. What is counted up to a limit needs no order. A test compares model and migrations.
        options.ConfigureWarnings(w => w.Ignore(
            RelationalEventId.MultipleCollectionIncludeWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning, RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>A module's connection string: its own, such as <c>ConnectionStrings:Orders</c>, or the shared one.</summary>
    /// <param name="configuration">The connection strings; <c>{module}</c> in them stands for the schema.</param>
    /// <param name="schema">The module's schema, which is its name.</param>
    /// <exception cref="InvalidOperationException">There is none, and the provider has no default.</exception>
    public static string ConnectionString(IConfiguration configuration, string schema)
    {
        var sqlite = Settings(configuration).Provider == DatabaseProvider.Sqlite;
        var found = new[] { configuration.GetConnectionString(schema), configuration.GetConnectionString(Shared), sqlite ? DefaultSqlite : null }
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
            ?? throw new InvalidOperationException($"Set ConnectionStrings:{Shared}: SQL Server needs a connection string.");
        var own = found.Replace("{module}", schema, StringComparison.Ordinal);
        return sqlite ? new SqliteConnectionStringBuilder(own).ToString() : SqlServerSetup.WithRetries(own);
    }

    /// <summary>
    /// Whether something failed because another writer was first: the same row or key, or a deadlock. It may be retried from the start. Inner
    /// exceptions count: EF Core wraps exceptions of saves, but not of other commands.
    /// </summary>
    public static bool IsLostRace(Exception? failure) => failure switch
    {
        null => false,
        DbUpdateConcurrencyException => true,
        DbException refused => SqliteFailures.IsLostRace(refused) || SqlServerFailures.IsLostRace(refused),
        _ => IsLostRace(failure.InnerException),
    };

    /// <summary>Whether a command was a deadlock victim: it and its transaction were rolled back.</summary>
    public static bool IsDeadlock(Exception? failure) => failure switch
    {
        null => false,
        DbException refused => SqlServerFailures.IsDeadlock(refused),
        _ => IsDeadlock(failure.InnerException),
    };

    /// <summary>
    /// Whether the database was unreachable or asked to retry later, so the same command may succeed later. Command time-outs
    /// do not count, since they might always happen.
    /// </summary>
    public static bool IsAway(Exception? failure) => failure switch
    {
        null => false,
        DbException refused => SqliteFailures.IsBusy(refused) || SqlServerFailures.IsAway(refused),
        _ => IsAway(failure.InnerException),
    };
}

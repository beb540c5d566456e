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
    /// How SQL Server compares and sorts what is found by how it begins: by code, as SQLite does. Other collations sort otherwise, and a range of an
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
        return sqlite ? new SqliteConnectionStringBuilder(own).ToString() : SqlServerSetup.WithRetries(own);
    }

    /// <summary>
    /// Whether something failed because somebody else was first: the same row or key, or a deadlock. It may be tried again from the start. However
    /// deep it lies: EF Core wraps what a save throws, and hands on what other commands throw.
    /// </summary>
    public static bool IsLostRace(Exception? failure) => failure switch
    {
        null => false,
        DbUpdateConcurrencyException => true,
        DbException refused => SqliteFailures.IsLostRace(refused) || SqlServerFailures.IsLostRace(refused),
        _ => IsLostRace(failure.InnerException),
    };

    /// <summary>Whether a command was chosen to end a deadlock: nothing of it, and of its transaction, was done.</summary>
    public static bool IsDeadlock(Exception? failure) => failure switch
    {
        null => false,
        DbException refused => SqlServerFailures.IsDeadlock(refused),
        _ => IsDeadlock(failure.InnerException),
    };

    /// <summary>
    /// Whether the database could not be reached, or asks to come again later. That says nothing about what was asked for: later it may well be done. A
    /// command that took too long is not meant, for it might always do so.
    /// </summary>
    public static bool IsAway(Exception? failure) => failure switch
    {
        null => false,
        DbException refused => SqliteFailures.IsBusy(refused) || SqlServerFailures.IsAway(refused),
        _ => IsAway(failure.InnerException),
    };
}

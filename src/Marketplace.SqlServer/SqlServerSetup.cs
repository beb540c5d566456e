using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.SqlServer;

/// <summary>Configures a context for SQL Server.</summary>
public static class SqlServerSetup
{
    /// <summary>SQL Server 2022 and Azure SQL.</summary>
    private const int CompatibilityLevel = 160;

    /// <summary>Uses a schema of a database; callers see the original exceptions.</summary>
    public static void UseSqlServerSchema(this DbContextOptionsBuilder options, string connection, string schema) => options
        .UseSqlServer(connection, sql => sql
            .UseCompatibilityLevel(CompatibilityLevel)
            .MigrationsHistoryTable("__EFMigrationsHistory", schema)
            // The provider's own strategy wraps transient errors, which would hide deadlocks.
            .ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)))
        .ReplaceService<IMigrator, SqlServerMigrator>();

    /// <summary>Retries connections that break while idle or cannot be opened, within the connection time-out.</summary>
    /// <param name="connectionString">The configured string; its own settings win.</param>
    public static string WithRetries(string connectionString)
    {
        var connection = new SqlConnectionStringBuilder(connectionString);
        if (!connection.ShouldSerialize(nameof(connection.ConnectRetryCount))) connection.ConnectRetryCount = 3;
        if (!connection.ShouldSerialize(nameof(connection.ConnectRetryInterval))) connection.ConnectRetryInterval = 5;
        return connection.ToString();
    }
}

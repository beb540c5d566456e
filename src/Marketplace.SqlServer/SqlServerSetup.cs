using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.SqlServer;

/// <summary>Points a context at SQL Server.</summary>
public static class SqlServerSetup
{
    /// <summary>SQL Server 2022 and Azure SQL.</summary>
    private const int CompatibilityLevel = 160;

    /// <summary>Uses a schema of a database; whoever calls sees each failure as it came.</summary>
    public static void UseSqlServerSchema(this DbContextOptionsBuilder options, string connection, string schema) => options
        .UseSqlServer(connection, sql => sql
            .UseCompatibilityLevel(CompatibilityLevel)
            .MigrationsHistoryTable("__EFMigrationsHistory", schema)
            // The provider's own wraps what it thinks worth another try, and nobody would see that it is a deadlock.
            .ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)))
        .ReplaceService<IMigrator, SqlServerMigrator>();

    /// <summary>A connection that breaks while nobody uses it, or cannot be opened, is tried again as long as opening one may take.</summary>
    /// <param name="connectionString">As it is configured; what it says itself holds.</param>
    public static string WithRetries(string connectionString)
    {
        var connection = new SqlConnectionStringBuilder(connectionString);
        if (!connection.ShouldSerialize(nameof(connection.ConnectRetryCount))) connection.ConnectRetryCount = 3;
        if (!connection.ShouldSerialize(nameof(connection.ConnectRetryInterval))) connection.ConnectRetryInterval = 5;
        return connection.ToString();
    }
}

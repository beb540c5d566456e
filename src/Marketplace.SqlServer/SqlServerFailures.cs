using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.SqlServer.Storage.Internal;

namespace Marketplace.SqlServer;

/// <summary>Classifies SQL Server's errors.</summary>
public static class SqlServerFailures
{
    private const int Deadlock = 1205;

    /// <summary>From this severity on, an error ends the connection.</summary>
    private const byte BrokenConnection = 20;

    /// <summary>Whether another writer was first: 2601 is a duplicate in a unique index, 2627 a duplicate key, 3960 a row changed since a snapshot.</summary>
    public static bool IsLostRace(DbException failure) => Has(failure, number => number is Deadlock or 2601 or 2627 or 3960);

    /// <summary>Whether the command was a deadlock victim.</summary>
    public static bool IsDeadlock(DbException failure) => Has(failure, number => number == Deadlock);

    /// <summary>Whether the server was unreachable, broke the connection, or asked to retry later, as Azure SQL does during a failover.</summary>
    public static bool IsAway(DbException failure) =>
        failure is SqlException server && (server.Class >= BrokenConnection || SqlServerTransientExceptionDetector.ShouldRetryOn(server));

    // The exception has one number of its own; the message with the cause may come before or after the one about the ended statement.
    private static bool Has(DbException failure, Func<int, bool> number) =>
        failure is SqlException server && server.Errors.Cast<SqlError>().Any(e => number(e.Number));
}

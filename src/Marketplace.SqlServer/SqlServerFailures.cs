using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.SqlServer.Storage.Internal;

namespace Marketplace.SqlServer;

/// <summary>What SQL Server's errors mean.</summary>
public static class SqlServerFailures
{
    private const int Deadlock = 1205;

    /// <summary>Severities from here on end the connection.</summary>
    private const byte BrokenConnection = 20;

    /// <summary>Whether somebody else was first: 2601 and 2627 are the same in a unique index and the same key, 3960 a row changed since a snapshot.</summary>
    public static bool IsLostRace(DbException failure) => Has(failure, number => number is Deadlock or 2601 or 2627 or 3960);

    /// <summary>Whether the command was chosen to end a deadlock.</summary>
    public static bool IsDeadlock(DbException failure) => Has(failure, number => number == Deadlock);

    /// <summary>Whether the server could not be reached, broke the connection, or asks to come again later, as Azure SQL does while it fails over.</summary>
    public static bool IsAway(DbException failure) =>
        failure is SqlException server && (server.Class >= BrokenConnection || SqlServerTransientExceptionDetector.ShouldRetryOn(server));

    // One number is the exception's own; a message about the ended statement may stand before or after the one that says why.
    private static bool Has(DbException failure, Func<int, bool> number) =>
        failure is SqlException server && server.Errors.Cast<SqlError>().Any(e => number(e.Number));
}

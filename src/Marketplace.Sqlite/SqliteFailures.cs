using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Marketplace.Sqlite;

/// <summary>Classifies SQLite's errors.</summary>
public static class SqliteFailures
{
    /// <summary>Whether another writer was first: 1555 is a duplicate primary key, 2067 a duplicate in a unique index.</summary>
    public static bool IsLostRace(DbException failure) =>
        IsBusy(failure) || (failure is SqliteException sqlite && sqlite.SqliteExtendedErrorCode is 1555 or 2067);

    /// <summary>Whether another writer did not finish in time: the file is busy or locked.</summary>
    public static bool IsBusy(DbException failure) => failure is SqliteException { SqliteErrorCode: 5 or 6 };
}

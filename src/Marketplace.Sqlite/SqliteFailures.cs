using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Marketplace.Sqlite;

/// <summary>What SQLite's errors mean.</summary>
public static class SqliteFailures
{
    /// <summary>Whether somebody else was first: 1555 and 2067 are the same primary key and the same in a unique index.</summary>
    public static bool IsLostRace(DbException failure) =>
        IsBusy(failure) || (failure is SqliteException sqlite && sqlite.SqliteExtendedErrorCode is 1555 or 2067);

    /// <summary>Whether another writer did not end in time: the file is busy or locked.</summary>
    public static bool IsBusy(DbException failure) => failure is SqliteException { SqliteErrorCode: 5 or 6 };
}

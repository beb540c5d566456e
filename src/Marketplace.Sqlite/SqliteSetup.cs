using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.Sqlite;

/// <summary>Configures a context for a SQLite file.</summary>
public static class SqliteSetup
{
    /// <summary>
    /// Uses a file, created if missing, that only the host's own account may read, with kept connections, prepared statements, merged
    /// intersections and clustered tables. Its writers queue if the host has <see cref="SqliteFiles"/>.
    /// </summary>
    public static void UseSqliteFile(this DbContextOptionsBuilder options, string connection)
    {
        PrivateFiles.Prepare(new SqliteConnectionStringBuilder(connection));
        options.UseSqlite(connection)
            .ReplaceService<ISqliteRelationalConnection, KeptConnection>()
            .ReplaceService<IRelationalCommandBuilderFactory, PreparedStatements>()
            .ReplaceService<IQuerySqlGeneratorFactory, MergedIntersections>()
            .ReplaceService<IMigrationsSqlGenerator, ClusteredTables>();
    }
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>Adds rows to a table with one prepared statement.</summary>
internal sealed class Table : IDisposable
{
    private const int LongestText = 3 * 8000;
    private readonly byte[] buffer = new byte[LongestText];
    private readonly sqlite3 db;
    private readonly sqlite3_stmt insert;
    private readonly int width;

    public Table(SqliteConnection connection, string name, string columns)
    {
        db = connection.Handle!;
        var names = columns.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        width = names.Length;
        var sql = $"INSERT INTO \"{name}\" ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", names.Select(_ => "?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(db, sql, out insert), db);
    }

    public long Rows { get; private set; }

    public void Add(params ReadOnlySpan<Cell> row)
    {
        if (row.Length != width) throw new ArgumentException($"A row of {row.Length} values for {width} columns.");
        for (var i = 0; i < row.Length; i++) row[i].Bind(insert, i + 1, buffer);
        if (raw.sqlite3_step(insert) is not raw.SQLITE_DONE and var failure) SqliteException.ThrowExceptionForRC(failure, db);
        raw.sqlite3_reset(insert);
        Rows++;
    }

    public void Dispose() => insert.Dispose();
}

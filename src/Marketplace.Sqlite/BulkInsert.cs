using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.Sqlite;

/// <summary>
/// New rows of a save, for which EF Core would make, bind and read back a command each: here all of a table are one command with one parameter,
/// prepared once however many they are. SQL Server's provider sends its rows together anyway.
/// </summary>
public sealed class BulkInsert
{
    // By the model's own types: they go with it.
    private static readonly ConditionalWeakTable<IEntityType, Table> Tables = [];

    private readonly List<EntityEntry> entries;

    private BulkInsert(List<EntityEntry> entries) => this.entries = entries;

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => entries.Count == 0;

    /// <summary>Takes the new ones out of what the save writes by itself.</summary>
    /// <param name="tracked">Rows that hold texts, whole numbers, times and yes or no, and are read back by nobody.</param>
    public static BulkInsert TakeFrom(IEnumerable<EntityEntry> tracked)
    {
        var rows = tracked.Where(e => e.State == EntityState.Added).ToList();
        rows.ForEach(row => row.State = EntityState.Unchanged);
        return new BulkInsert(rows);
    }

    /// <summary>Removes rows by their ids, without a look at what a list of them means for the query.</summary>
    public static Task<int> Remove<TRow>(DbContext db, IReadOnlyList<long> ids, CancellationToken cancel) where TRow : class
    {
        var (_, delete, _) = TableOf(db.Model.FindEntityType(typeof(TRow))!, db);
        return db.Database.ExecuteSqlRawAsync(delete, [$"[{string.Join(',', ids)}]"], cancel);
    }

    /// <summary>Nothing was saved: they are new again.</summary>
    public void GiveBack() => entries.ForEach(row => row.State = EntityState.Added);

    /// <summary>Writes them.</summary>
    public async Task Write(DbContext db, CancellationToken cancel)
    {
        foreach (var table in entries.GroupBy(row => row.Metadata))
        {
            var (insert, _, columns) = TableOf(table.Key, db);
            await db.Database.ExecuteSqlRawAsync(insert, [Json(table, columns)], cancel);
        }
    }

    private static Table TableOf(IEntityType type, DbContext db) =>
        Tables.TryGetValue(type, out var known) ? known : Tables.GetValue(type, t => Describe(t, db));

    private static Table Describe(IEntityType type, DbContext db)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        IReadOnlyList<IProperty> columns = [.. type.GetProperties()];
        var names = columns.Select(c => sql.DelimitIdentifier(c.GetColumnName()));
        var values = columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"value ->> {i}"));
        var (table, key) = (sql.DelimitIdentifier(type.GetTableName()!), sql.DelimitIdentifier(type.FindPrimaryKey()!.Properties[0].GetColumnName()));
        return new Table(
            $"INSERT INTO {table} ({string.Join(", ", names)}) SELECT {string.Join(", ", values)} FROM json_each({{0}})",
            $"DELETE FROM {table} WHERE {key} IN (SELECT value FROM json_each({{0}}))", columns);
    }

    private static string Json(IEnumerable<EntityEntry> rows, IReadOnlyList<IProperty> columns)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var column in columns) Write(json, Stored(row, column));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static object? Stored(EntityEntry row, IProperty column)
    {
        var value = row.Property(column).CurrentValue;
        return column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            // By bytes: half a surrogate pair is replaced instead of refused.
            case string text: json.WriteStringValue(Encoding.UTF8.GetBytes(text)); break;
            case long number: json.WriteNumberValue(number); break;
            case int number: json.WriteNumberValue(number); break;
            case bool yes: json.WriteNumberValue(yes ? 1 : 0); break;
            default: throw new NotSupportedException($"A row of a bulk insert holds no {value.GetType()}.");
        }
    }

    private sealed record Table(string Insert, string Delete, IReadOnlyList<IProperty> Columns);
}

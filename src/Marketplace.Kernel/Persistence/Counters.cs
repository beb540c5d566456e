using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.Kernel.Persistence;

/// <summary>
/// Updates sums in place. <c>ExecuteUpdate</c> analyses its lambda each time, which costs more than the statement, so these statements are
/// built once for each table.
/// </summary>
public static class Counters
{
    // Keyed by the model's types, so entries live as long as the model.
    internal static readonly ConditionalWeakTable<IEntityType, ConcurrentDictionary<Shape, Statement>> Known = [];

    /// <summary>With the next save: adds to numbers of one row, if it exists.</summary>
    /// <typeparam name="TRow">The table's entity.</typeparam>
    /// <param name="db">The module's context.</param>
    /// <param name="key">The row's primary key, its columns in order.</param>
    /// <param name="by">What is added to which property; <c>A.B</c> is property B of the complex property A.</param>
    public static void Count<TRow>(this ModuleDbContext db, object[] key, params (string Property, int By)[] by) where TRow : class
    {
        ArgumentNullException.ThrowIfNull(db);
        db.OnSave(cancel => db.CountNow<TRow>(key, by, cancel));
    }

    /// <summary>The same immediately, in the open transaction.</summary>
    /// <typeparam name="TRow">The table's entity.</typeparam>
    /// <param name="db">The module's context.</param>
    /// <param name="key">The row's primary key, its columns in order.</param>
    /// <param name="by">What is added to which property; <c>A.B</c> is property B of the complex property A.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The number of rows: 1 or 0.</returns>
    public static Task<int> CountNow<TRow>(this ModuleDbContext db, object[] key, (string Property, int By)[] by, CancellationToken cancel) where TRow : class
    {
        ArgumentNullException.ThrowIfNull(db);
        return Run(db, Find(db, typeof(TRow), new Shape(MakesRow: false, Names(by.Select(b => b.Property)), "")), key, by.Select(b => (object)b.By), cancel);
    }

    /// <summary>With the next save: adds to one row or creates it.</summary>
    public static void Count(this ModuleDbContext db, SumChange change)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(change);
        db.OnSave(cancel => db.CountNow(change, cancel));
    }

    internal static Task<int> CountNow(this ModuleDbContext db, SumChange change, CancellationToken cancel)
    {
        var shape = new Shape(MakesRow: true, Names(change.By.Select(b => b.Property)), Names(change.Initially.Select(i => i.Property)));
        return Run(db, Find(db, change.Row, shape), change.Key, change.By.Select(b => (object)b.By).Concat(change.Initially.Select(i => i.Value)), cancel);
    }

    /// <summary>The statement for a row. Its parameters are the key, the additions and the other values of a new row.</summary>
    internal static Statement Find(ModuleDbContext db, Type row, Shape shape)
    {
        var type = db.Model.FindEntityType(row)!;
        return Known.GetOrCreateValue(type).GetOrAdd(shape, _ =>
        {
            var table = new Table(type, db.GetService<ISqlGenerationHelper>());
            var (sums, initially) = (Split(shape.Sums), Split(shape.Initially));
            return new Statement(
                shape.MakesRow ? Upsert(table, sums, initially, db.Database.IsSqlServer()) : $"UPDATE {table.Name} SET {table.Added(sums)} WHERE {table.IsKey}",
                [.. table.Key, .. sums.Concat(initially).Select(table.Find)]);
        });
    }

    private static string Upsert(Table table, string[] sums, string[] initially, bool isSqlServer)
    {
        var columns = table.Columns([.. table.Key.Select(k => k.Name), .. sums, .. initially]);
        var insert = $"INSERT INTO {table.Name} ({string.Join(", ", columns)})";
        var values = string.Join(", ", columns.Select((_, i) => Parameter(i)));
        // The hints keep another writer from creating the row in between.
        return (isSqlServer, sums.Length) switch
        {
            (true, 0) => $"{insert} SELECT {values} WHERE NOT EXISTS (SELECT 1 FROM {table.Name} WITH (UPDLOCK, SERIALIZABLE) WHERE {table.IsKey})",
            (true, _) => $"UPDATE {table.Name} WITH (UPDLOCK, SERIALIZABLE) SET {table.Added(sums)} WHERE {table.IsKey}; IF @@ROWCOUNT = 0 {insert} VALUES ({values})",
            (_, 0) => $"{insert} VALUES ({values}) ON CONFLICT DO NOTHING",
            _ => $"{insert} VALUES ({values}) ON CONFLICT DO UPDATE SET {table.Added(sums)}",
        };
    }

    private static Task<int> Run(ModuleDbContext db, Statement statement, object[] key, IEnumerable<object> values, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(statement.Sql, [.. key.Concat(values).Select((value, i) => Stored(value, statement.Parameters[i]))], cancel);

    private static string[] Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Names(IEnumerable<string> properties) => string.Join(' ', properties);

    private static string Parameter(int index) => string.Create(CultureInfo.InvariantCulture, $"{{{index}}}");

    private static object Stored(object value, IProperty column) =>
        column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value)! : value;

    /// <summary>Identifies a statement: the names of the sums and of the other values of a new row, separated by spaces.</summary>
    internal sealed record Shape(bool MakesRow, string Sums, string Initially);

    internal sealed record Statement(string Sql, IReadOnlyList<IProperty> Parameters);

    private sealed class Table(IEntityType type, ISqlGenerationHelper sql)
    {
        private readonly StoreObjectIdentifier table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;

        public string Name => sql.DelimitIdentifier(table.Name, table.Schema);

        public IReadOnlyList<IProperty> Key { get; } = type.FindPrimaryKey()!.Properties;

        public string IsKey => string.Join(" AND ", Columns([.. Key.Select(k => k.Name)]).Select((column, i) => $"{column} = {Parameter(i)}"));

        public string Added(string[] sums) => string.Join(", ", Columns(sums).Select((column, i) => $"{column} = {column} + {Parameter(Key.Count + i)}"));

        public List<string> Columns(string[] properties) => [.. properties.Select(p => sql.DelimitIdentifier(Find(p).GetColumnName(table)!))];

        public IProperty Find(string path) => path.Split('.') is [var complex, var inner]
            ? type.FindComplexProperty(complex)!.ComplexType.FindProperty(inner)!
            : type.FindProperty(path)!;
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.Kernel.Persistence;

/// <summary>
/// Sums that are moved where they lie. <c>ExecuteUpdate</c> takes its lambda apart each time, which costs more than the statement; these are
/// written once for each table.
/// </summary>
public static class Counters
{
    // By the model's own types: they go with it.
    internal static readonly ConditionalWeakTable<IEntityType, ConcurrentDictionary<string, Counter>> Known = [];

    /// <summary>With the next save: adds to numbers of one row. Nothing happens where there is no such row.</summary>
    /// <typeparam name="TRow">The table's entity.</typeparam>
    /// <param name="db">The module's context.</param>
    /// <param name="key">The row's primary key, its columns in order.</param>
    /// <param name="by">What is added to which property; <c>A.B</c> is property B of the complex property A.</param>
    public static void Count<TRow>(this ModuleDbContext db, object[] key, params (string Property, int By)[] by) where TRow : class
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Alongside(cancel => db.CountNow<TRow>(key, by, cancel));
    }

    /// <summary>The same at once, in the transaction that is open.</summary>
    /// <typeparam name="TRow">The table's entity.</typeparam>
    /// <param name="db">The module's context.</param>
    /// <param name="key">The row's primary key, its columns in order.</param>
    /// <param name="by">What is added to which property; <c>A.B</c> is property B of the complex property A.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many rows there were: 1, or 0.</returns>
    public static Task<int> CountNow<TRow>(this ModuleDbContext db, object[] key, (string Property, int By)[] by, CancellationToken cancel) where TRow : class
    {
        ArgumentNullException.ThrowIfNull(db);
        var counter = Of<TRow>(db, [.. by.Select(b => b.Property)]);
        return db.Database.ExecuteSqlRawAsync(counter.Sql, by.Select(b => (object)b.By).Concat(key.Select((value, i) => Stored(value, counter.Key[i]))), cancel);
    }

    /// <summary>The statement, with what is added first and the key behind it.</summary>
    internal static Counter Of<TRow>(ModuleDbContext db, string[] properties) => Known.GetOrCreateValue(db.Model.FindEntityType(typeof(TRow))!)
        .GetOrAdd(string.Join(' ', properties), _ => Describe(db, typeof(TRow), properties));

    internal static Counter Describe(ModuleDbContext db, Type entity, string[] properties)
    {
        var (type, sql) = (db.Model.FindEntityType(entity)!, db.GetService<ISqlGenerationHelper>());
        var (key, table) = (type.FindPrimaryKey()!.Properties, StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value);
        var sums = properties.Select((p, i) => (Column: Delimited(Find(type, p)), Index: i))
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Column} = {c.Column} + {{{c.Index}}}"));
        var row = key.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"{Delimited(p)} = {{{properties.Length + i}}}"));
        return new Counter($"UPDATE {sql.DelimitIdentifier(table.Name, table.Schema)} SET {string.Join(", ", sums)} WHERE {string.Join(" AND ", row)}", key);

        string Delimited(IProperty property) => sql.DelimitIdentifier(property.GetColumnName(table)!);
    }

    private static IProperty Find(IEntityType type, string path) =>
        path.Split('.') is [var complex, var inner]
            ? type.FindComplexProperty(complex)!.ComplexType.FindProperty(inner)!
            : type.FindProperty(path)!;

    private static object Stored(object value, IProperty column) =>
        column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value)! : value;

    internal sealed record Counter(string Sql, IReadOnlyList<IProperty> Key);
}

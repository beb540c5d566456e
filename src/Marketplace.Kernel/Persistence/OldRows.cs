using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Kernel.Persistence;

/// <summary>
/// Deletes old rows in small batches: above 5,000 rows SQL Server locks the whole table, and on SQLite other writers wait. An index by age
/// keeps the rows of a batch together.
/// </summary>
public static class OldRows
{
    private const int Batch = 1000;

    /// <summary>Deletes all rows older than a bound.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="rows">The rows that may be deleted.</param>
    /// <param name="age">An indexed column: a time, or an id that sorts by time.</param>
    /// <param name="before">The bound; rows exactly this old are kept.</param>
    /// <param name="cancel">Stops between two batches.</param>
    /// <param name="batch">The batch size; smaller if each row takes others with it.</param>
    /// <returns>The number of rows deleted.</returns>
    public static async Task<int> DeleteOld<TRow, TAge>(
        this ModuleDbContext db, IQueryable<TRow> rows, Expression<Func<TRow, TAge>> age, TAge before, CancellationToken cancel, int batch = Batch)
        where TAge : struct
    {
        ArgumentNullException.ThrowIfNull(db);
        var (old, deleted) = (rows.Where(Compare(age, Expression.LessThan, before)), 0);
        while (true)
        {
            var last = await old.OrderBy(age).Select(age).Skip(batch - 1).Take(1).ToListAsync(cancel);
            var next = last.Count == 0 ? old : rows.Where(Compare(age, Expression.LessThanOrEqual, last[0]));
            deleted += await db.Write(next.ExecuteDeleteAsync, cancel);
            if (last.Count == 0) return deleted;
        }
    }

    private static Expression<Func<TRow, bool>> Compare<TRow, TAge>(
        Expression<Func<TRow, TAge>> age, Func<Expression, Expression, Expression> by, TAge bound)
    {
        // A member instead of a constant makes it a parameter, so the query is compiled once.
        var value = Expression.Property(Expression.Constant(new Bound<TAge>(bound)), nameof(Bound<TAge>.Value));
        return Expression.Lambda<Func<TRow, bool>>(by(age.Body, value), age.Parameters);
    }

    private sealed record Bound<TAge>(TAge Value);
}

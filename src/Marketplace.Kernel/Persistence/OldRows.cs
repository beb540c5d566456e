using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Kernel.Persistence;

/// <summary>
/// Removes what has grown old, a few rows at a time: from 5,000 rows on SQL Server locks the whole table, and on SQLite other writers wait. The rows of
/// a batch stand together in an index by their age.
/// </summary>
public static class OldRows
{
    private const int Batch = 1000;

    /// <summary>Deletes all rows of an age below a bound.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="rows">The rows that may go.</param>
    /// <param name="age">A column by which there is an index: a time, or an id that sorts by time.</param>
    /// <param name="before">What is as old as this stays.</param>
    /// <param name="cancel">Gives up between two batches.</param>
    /// <param name="batch">How many go at once; fewer where each takes others with it.</param>
    /// <returns>How many there were.</returns>
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
        // A member, not a constant: so it is a parameter, and the query is compiled once.
        var value = Expression.Property(Expression.Constant(new Bound<TAge>(bound)), nameof(Bound<TAge>.Value));
        return Expression.Lambda<Func<TRow, bool>>(by(age.Body, value), age.Parameters);
    }

    private sealed record Bound<TAge>(TAge Value);
}

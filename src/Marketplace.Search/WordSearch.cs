using System.Linq.Expressions;
using Marketplace.Kernel.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Marketplace.Search;

/// <summary>Finds the rows of a list that have all words of a search. It needs two indexes: word, then row; and one that starts with the row.</summary>
public static class WordSearch
{
    /// <summary>The first rows that have words beginning with all words of a search.</summary>
    /// <param name="list">The rows in display order, from the start of the page.</param>
    /// <param name="words">All words of the rows; may include words of other rows.</param>
    /// <param name="asked">From <see cref="Words.Asked"/>; null finds every row, and an empty list finds none.</param>
    /// <param name="most">The number of rows to return.</param>
    /// <param name="show">The projection of a row.</param>
    /// <param name="newestBefore">For a list with the newest first: the id before which the page starts, or <see cref="long.MaxValue"/>.</param>
    /// <param name="few">The number of rows that counts as few.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<List<TShown>> Find<TRow, TShown>(
        this IOrderedQueryable<TRow> list, IQueryable<WordEntry> words, IReadOnlyCollection<string>? asked, int most,
        Expression<Func<TRow, TShown>> show, long? newestBefore = null, int few = WordProbe.Few, CancellationToken cancel = default) where TRow : Aggregate
    {
        if (asked is null) return await list.Take(most).Select(show).ToListAsync(cancel);
        if (asked.Count == 0) return [];
        var hits = await words.LookUp([.. asked.Select(word => new WordTerm(word, IsWhole: false))], few, cancel);
        return hits.Contains(null) ? [] : await list.Find([.. hits.OfType<WordHit>()], most, show, newestBefore, few, cancel);
    }

    /// <summary>
    /// The first rows that have all words. The newest rows of a single whole word are adjacent in the index. Otherwise a rare word leads to the rows,
    /// however long the list is. If all words are common, the next few rows of the list probably match; only if they do not, all rows of all words
    /// are read.
    /// </summary>
    /// <param name="list">The rows in display order, from the start of the page.</param>
    /// <param name="hits">The words, at least one.</param>
    /// <param name="most">The number of rows to return.</param>
    /// <param name="show">The projection of a row.</param>
    /// <param name="newestBefore">For a list with the newest first: the id before which the page starts, or <see cref="long.MaxValue"/>.</param>
    /// <param name="few">The number of rows that counts as few.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<List<TShown>> Find<TRow, TShown>(
        this IOrderedQueryable<TRow> list, IReadOnlyList<WordHit> hits, int most, Expression<Func<TRow, TShown>> show, long? newestBefore = null,
        int few = WordProbe.Few, CancellationToken cancel = default) where TRow : Aggregate
    {
        if (newestBefore is { } before && hits.FirstOrDefault(h => h.IsWhole) is { } lead)
        {
            var newest = lead.Rows.Where(w => w.Id < before).OrderByDescending(w => w.Id);
            // Not Take(few): SQLite would read all of them before it returns the first.
            var fewNewest = newest.Where(w => w.Id > newest.Skip(few).Select(e => e.Id).FirstOrDefault());
            var others = hits.Where(h => h != lead).ToList();
            var together = others.Count == 0 ? newest : others.Aggregate(fewNewest, (rows, hit) => rows.Where(r => hit.Rows.Any(w => w.Id == r.Id)));
            var first = await Rows(together.Take(most).Select(w => w.Id), []);
            // Fewer rows: there may be no more, or the list filters some out.
            if (first.Count == most) return first;
        }
        var (rare, common) = (hits.Where(h => !h.IsCommon).ToList(), hits.Where(h => h.IsCommon));
        if (rare.Count > 0) return await Rows(Together(rare), common);
        var found = await Rows(list.Take(few).Having(hits).Take(most).Select(r => r.Id), []);
        return found.Count == most ? found : await Rows(Together(hits), []);

        Task<List<TShown>> Rows(IQueryable<long> ids, IEnumerable<WordHit> others) =>
            list.Where(r => ids.Contains(r.Id)).Having(others).Take(most).Select(show).ToListAsync(cancel);
    }

    /// <summary>
    /// Rows that have all words, at most as many as are counted. A rare word leads to its rows. The entries of common words are merged, as each word's are in
    /// the same order, until there are enough.
    /// </summary>
    /// <param name="list">The rows.</param>
    /// <param name="hits">The words, at least one.</param>
    /// <param name="most">The number of rows to return.</param>
    /// <param name="isWhole">Whether the list leaves out no row that has words.</param>
    public static IQueryable<TRow> Matching<TRow>(this IQueryable<TRow> list, IReadOnlyList<WordHit> hits, int most, bool isWhole) where TRow : Aggregate
    {
        var rare = hits.Where(h => !h.IsCommon).ToList();
        if (rare.Count == 0 && hits.All(h => h.IsWhole) && (hits.Count > 1 || !isWhole))
        {
            var merged = isWhole ? Together(hits) : Together(hits).Intersect(list.Select(r => r.Id));
            return merged.Take(most).Join(list, id => id, r => r.Id, (_, row) => row);
        }
        if ((rare.Count > 0 ? rare : hits).FirstOrDefault(h => h.IsWhole) is { } lead)
        {
            // The other words before the join: an entry is smaller than a row.
            var together = hits.Where(h => h != lead).Aggregate(lead.Rows, (rows, hit) => rows.Where(r => hit.Rows.Any(w => w.Id == r.Id)));
            return together.OrderByDescending(w => w.Id).Join(list, w => w.Id, r => r.Id, (_, row) => row).Take(most);
        }
        var ids = Together(rare.Count > 0 ? rare : hits);
        return list.Where(r => ids.Contains(r.Id)).Having(rare.Count > 0 ? hits.Where(h => h.IsCommon) : []).OrderByDescending(r => r.Id).Take(most);
    }

    /// <summary>The rows that lack at least one of the words.</summary>
    public static IQueryable<TRow> Lacking<TRow>(this IQueryable<TRow> list, IReadOnlyList<WordHit> hits) where TRow : Aggregate
    {
        var all = Has<TRow>(hits);
        return list.Where(Expression.Lambda<Func<TRow, bool>>(Expression.Not(all.Body), all.Parameters));
    }

    /// <summary>Whether a row has all of the words, at least one.</summary>
    public static Expression<Func<TRow, bool>> Has<TRow>(IEnumerable<WordHit> hits) where TRow : Aggregate =>
        hits.Select<WordHit, Expression<Func<TRow, bool>>>(hit => r => hit.Rows.Any(w => w.Id == r.Id)).Aggregate((left, right) =>
            Expression.Lambda<Func<TRow, bool>>(
                Expression.AndAlso(left.Body, ReplacingExpressionVisitor.Replace(right.Parameters[0], left.Parameters[0], right.Body)), left.Parameters));

    /// <summary>One set of ids: with several, SQLite would build a cross product.</summary>
    private static IQueryable<long> Together(IEnumerable<WordHit> hits) => hits.Select(hit => hit.Rows.Select(w => w.Id)).Aggregate(Queryable.Intersect);

    private static IQueryable<TRow> Having<TRow>(this IQueryable<TRow> rows, IEnumerable<WordHit> hits) where TRow : Aggregate =>
        hits.Aggregate(rows, (left, hit) => left.Where(r => hit.Rows.Any(w => w.Id == r.Id)));
}

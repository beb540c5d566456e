using System.Linq.Expressions;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search;

/// <summary>Finds the first rows of a list that match all words of a search, by prefix.</summary>
public static class WordSearch
{
    /// <summary>This many rows are cheap: all rows of a word, or the next ones of a list.</summary>
    private const int Few = 1500;

    /// <summary>
    /// The newest rows of a single whole word are adjacent in the index. Otherwise a rare word leads to the rows, however long the list is. If all
    /// words are common, the next few rows of the list probably match; only if they do not, all rows of all words are read. This needs two indexes:
    /// one on the list's filter columns, then word, then row; and one that starts with the row.
    /// </summary>
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
        Expression<Func<TRow, TShown>> show, long? newestBefore = null, int few = Few, CancellationToken cancel = default) where TRow : Aggregate
    {
        if (asked is null) return await list.Take(most).Select(show).ToListAsync(cancel);
        if (asked.Count == 0) return [];
        var hits = asked.Select(words.BeginningWith).ToList();
        var probes = await Probe(hits, few, cancel);
        if (probes.Exists(p => p.Count == 0)) return [];
        // If only one word has this prefix, the query uses the whole word: its rows are adjacent in the index.
        var whole = probes.ConvertAll(p => p.DistinctBy(w => w.Word).Count() == 1 ? p[0].Word : null);
        hits = [.. hits.Select((hit, i) => whole[i] is { } word ? words.Where(w => w.Word == word) : hit)];
        if (newestBefore is { } before && whole.FindIndex(word => word is not null) is >= 0 and var lead)
        {
            var newest = hits[lead].Where(w => w.Id < before).OrderByDescending(w => w.Id);
            var others = hits.Where((_, i) => i != lead).ToList();
            // Not Take(few): SQLite would read all of them before it returns the first.
            var fewNewest = newest.Where(w => w.Id > newest.Skip(few).Select(e => e.Id).FirstOrDefault());
            var together = others.Count == 0 ? newest : others.Aggregate(fewNewest, Holding);
            var first = await Rows(together.Take(most).Select(w => w.Id), []);
            // Fewer rows: there may be no more, or the list filters some out.
            if (first.Count == most) return first;
        }
        var isCommon = probes.ConvertAll(p => p.Exists(w => w.IsBeyond));
        var (rare, common) = (hits.Where((_, i) => !isCommon[i]).ToList(), hits.Where((_, i) => isCommon[i]));
        if (rare.Count > 0) return await Rows(Together(rare), common);
        var found = await Rows(list.Take(few).Holding(hits).Take(most).Select(r => r.Id), []);
        return found.Count == most ? found : await Rows(Together(hits), []);

        Task<List<TShown>> Rows(IQueryable<long> ids, IEnumerable<IQueryable<WordEntry>> others) =>
            list.Where(r => ids.Contains(r.Id)).Holding(others).Take(most).Select(show).ToListAsync(cancel);
    }

    /// <summary>For each prefix: its first and last word, and the row after the first few, which exists only if the prefix is common.</summary>
    private static async Task<List<List<Probed>>> Probe(List<IQueryable<WordEntry>> hits, int few, CancellationToken cancel)
    {
        var found = await hits.SelectMany((hit, i) => new[]
        {
            hit.OrderBy(w => w.Word).Take(1).Select(w => new { Place = i, w.Word, IsBeyond = false }),
            hit.OrderByDescending(w => w.Word).Take(1).Select(w => new { Place = i, w.Word, IsBeyond = false }),
            hit.OrderBy(w => w.Word).Skip(few).Take(1).Select(w => new { Place = i, w.Word, IsBeyond = true }),
        }).Aggregate(Queryable.Concat).ToListAsync(cancel);
        return [.. hits.Select((_, i) => found.Where(p => p.Place == i).Select(p => new Probed(p.Word, p.IsBeyond)).ToList())];
    }

    private static IQueryable<WordEntry> Holding(IQueryable<WordEntry> rows, IQueryable<WordEntry> hit) => rows.Where(r => hit.Any(w => w.Id == r.Id));

    /// <summary>One set of ids: with several, SQLite would build a cross product.</summary>
    private static IQueryable<long> Together(IEnumerable<IQueryable<WordEntry>> hits) =>
        hits.Select(hit => hit.Select(w => w.Id)).Aggregate(Queryable.Intersect);

    private static IQueryable<TRow> Holding<TRow>(this IQueryable<TRow> rows, IEnumerable<IQueryable<WordEntry>> hits) where TRow : Aggregate =>
        hits.Aggregate(rows, (left, hit) => left.Where(r => hit.Any(w => w.Id == r.Id)));

    private static IQueryable<WordEntry> BeginningWith(this IQueryable<WordEntry> words, string word)
    {
        var after = Words.After(word);
        return words.Where(w => w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(after) < 0);
    }

    private sealed record Probed(string Word, bool IsBeyond);
}

using System.Linq.Expressions;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search;

/// <summary>The first rows of a list that hold all words asked for, by their beginnings.</summary>
public static class WordSearch
{
    /// <summary>So many rows cost next to nothing: all those of a word, or the next ones of a list.</summary>
    private const int Few = 1500;

    /// <summary>
    /// The newest rows of a whole word stand together in the index. Else words that few rows hold lead to them, however long the list is. Where all
    /// words are common, the next few rows of the list are likely to hold them; only if they do not, all rows of all words are read. Give the words
    /// an index for each way: one that begins with the word, behind what narrows the list, and ends with the row; and one that begins with the row.
    /// </summary>
    /// <param name="list">The rows, in the order in which they are shown, from where the page begins.</param>
    /// <param name="words">All words under which they are found; of other rows' words, too, if need be.</param>
    /// <param name="asked">As <see cref="Words.Asked"/> makes them; null finds every row, and no word none.</param>
    /// <param name="most">How many rows are wanted.</param>
    /// <param name="show">What is wanted of a row.</param>
    /// <param name="newestBefore">For a list of the newest first: the id before which the page begins, or <see cref="long.MaxValue"/>.</param>
    /// <param name="few">How many rows are few.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<List<TShown>> Find<TRow, TShown>(
        this IOrderedQueryable<TRow> list, IQueryable<WordEntry> words, IReadOnlyCollection<string>? asked, int most,
        Expression<Func<TRow, TShown>> show, long? newestBefore = null, int few = Few, CancellationToken cancel = default) where TRow : Aggregate
    {
        if (asked is null) return await list.Take(most).Select(show).ToListAsync(cancel);
        if (asked.Count == 0) return [];
        var hits = asked.Select(words.BeginningWith).ToList();
        var probes = await Probe(hits, few, cancel);
        if (probes.Exists(p => p.Count == 0)) return [];
        // Where one word alone begins so, it is asked for as a whole: its rows lie together, whereas a row's words lie in as many places as there are rows.
        var whole = probes.ConvertAll(p => p.DistinctBy(w => w.Word).Count() == 1 ? p[0].Word : null);
        hits = [.. hits.Select((hit, i) => whole[i] is { } word ? words.Where(w => w.Word == word) : hit)];
        if (newestBefore is { } before && whole.FindIndex(word => word is not null) is >= 0 and var lead)
        {
            var newest = hits[lead].Where(w => w.Id < before).OrderByDescending(w => w.Id);
            var others = hits.Where((_, i) => i != lead).ToList();
            // Not Take(few): SQLite would look at all the few before it hands out the first.
            var fewNewest = newest.Where(w => w.Id > newest.Skip(few).Select(e => e.Id).FirstOrDefault());
            var together = others.Count == 0 ? newest : others.Aggregate(fewNewest, Holding);
            var first = await Rows(together.Take(most).Select(w => w.Id), []);
            // Fewer may be all there are, or what the list leaves out.
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

    /// <summary>Of each word asked for, the first and the last that begin with it, and one more than few, which stands only where it is common.</summary>
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

    /// <summary>One set of ids: of several, SQLite would pair each id of one with each of the others.</summary>
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

using System.Linq.Expressions;
using Marketplace.Kernel.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Kernel.Persistence;

/// <summary>The first rows of a list that hold all words asked for, by their beginnings.</summary>
public static class WordSearch
{
    /// <summary>So many rows at the head of a list cost as much to look through as a rare word's own rows, even where the list is long.</summary>
    private const int Near = 1000;

    /// <summary>
    /// Words that many rows hold are found among the next few; only for others are all of their rows read. Give the words an index for each way:
    /// one that begins with the word behind what narrows them, one that begins with the row.
    /// </summary>
    /// <param name="list">The rows, in the order in which they are shown, from where the page begins.</param>
    /// <param name="words">All words under which they are found; of other rows' words, too, if need be.</param>
    /// <param name="asked">As <see cref="Words.Of"/> makes them; none finds every row.</param>
    /// <param name="most">How many rows are wanted.</param>
    /// <param name="show">What is wanted of a row.</param>
    /// <param name="near">How many rows count as the next few.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<List<TShown>> Find<TRow, TShown>(
        this IOrderedQueryable<TRow> list, IQueryable<WordEntry> words, IReadOnlyCollection<string> asked, int most,
        Expression<Func<TRow, TShown>> show, int near = Near, CancellationToken cancel = default) where TRow : Aggregate
    {
        if (asked.Count == 0) return await list.Take(most).Select(show).ToListAsync(cancel);
        var hits = asked.Select(words.BeginningWith).ToList();
        var found = await hits.Aggregate(list.Take(near), (rows, hit) => rows.Where(r => hit.Any(w => w.Id == r.Id)))
            .Take(most).Select(show).ToListAsync(cancel);
        if (found.Count == most) return found;
        // One set of ids: of several, SQLite would pair each id of one with each of the others.
        var ids = hits.Select(hit => hit.Select(w => w.Id)).Aggregate((some, others) => some.Intersect(others));
        return await list.Where(r => ids.Contains(r.Id)).Take(most).Select(show).ToListAsync(cancel);
    }

    private static IQueryable<WordEntry> BeginningWith(this IQueryable<WordEntry> words, string word)
    {
        var after = Words.After(word);
        return words.Where(w => w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(after) < 0);
    }
}

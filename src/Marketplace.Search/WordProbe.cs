using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search;

/// <summary>Looks words up before any row is read.</summary>
public static class WordProbe
{
    /// <summary>This many rows are cheap: all rows of a word, or the next ones of a list.</summary>
    internal const int Few = 1500;

    /// <summary>For each word the rows that have it; null if none has. One statement, which reads a few entries for each word.</summary>
    /// <param name="words">All words of the rows; may include words of other rows.</param>
    /// <param name="terms">The words looked for.</param>
    /// <param name="few">The number of rows that is not yet common.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<IReadOnlyList<WordHit?>> LookUp(
        this IQueryable<WordEntry> words, IReadOnlyList<WordTerm> terms, int few = Few, CancellationToken cancel = default)
    {
        if (terms.Count == 0) return [];
        var found = await terms.SelectMany((term, i) => Entries(words, term, i, few)).Aggregate(Queryable.Concat).ToListAsync(cancel);
        return [.. terms.Select((term, i) => Hit(term, found.Where(p => p.Place == i).ToList()))];

        WordHit? Hit(WordTerm term, List<Probed> probed)
        {
            if (probed.Count == 0) return null;
            // If only one word has this beginning, its rows are adjacent in the index.
            if (probed.DistinctBy(p => p.Word).Count() == 1) term = new WordTerm(probed[0].Word, IsWhole: true);
            return words.Hit(term, isCommon: probed.Exists(p => p.IsBeyond));
        }
    }

    /// <summary>The rows of a word of which the caller knows whether it is common.</summary>
    public static WordHit Hit(this IQueryable<WordEntry> words, WordTerm term, bool isCommon)
    {
        var (word, after) = (term.Word, Words.After(term.Word));
        var rows = term.IsWhole ? words.Where(w => w.Word == word) : words.Where(w => w.Word.CompareTo(word) >= 0 && w.Word.CompareTo(after) < 0);
        return new WordHit(rows, term.IsWhole, isCommon);
    }

    /// <summary>The first and last entry, and the one after the first few, which exists only if the word is common.</summary>
    private static IEnumerable<IQueryable<Probed>> Entries(IQueryable<WordEntry> words, WordTerm term, int place, int few)
    {
        var rows = words.Hit(term, isCommon: false).Rows;
        yield return rows.OrderBy(w => w.Word).Take(1).Select(w => new Probed { Place = place, Word = w.Word, IsBeyond = false });
        if (!term.IsWhole) yield return rows.OrderByDescending(w => w.Word).Take(1).Select(w => new Probed { Place = place, Word = w.Word, IsBeyond = false });
        yield return rows.OrderBy(w => w.Word).Skip(few).Take(1).Select(w => new Probed { Place = place, Word = w.Word, IsBeyond = true });
    }

    private sealed class Probed
    {
        public required int Place { get; init; }

        public required string Word { get; init; }

        public required bool IsBeyond { get; init; }
    }
}

using System.Collections.Frozen;

namespace Marketplace.Texts;

/// <summary>
/// What a thing with a title is found by: the stems of all its words, those of its title again with a mark, and the pairs of neighbours in its
/// title. So one table answers which things have a word, which have it in the title, and which have the words side by side.
/// </summary>
public static class Terms
{
    // Too common to find anything by.
    private static readonly FrozenSet<string> Fillers = """
        a an and at by for from in of on or the to with
        al con de del el en la las los para por un una y
        ao com da das do dos e em o os um uma
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>The terms of a thing, at most <paramref name="most"/>; those of the title first.</summary>
    public static IReadOnlyList<string> Of(int most, string title, params IEnumerable<string?> others) =>
        [.. OfTitle(title).Concat(others.SelectMany(OfText)).Distinct().Take(most)];

    /// <summary>The terms of a title.</summary>
    public static IEnumerable<string> OfTitle(string title)
    {
        var stems = OfText(title).ToList();
        return [.. stems, .. stems.Select(InTitle), .. stems.Zip(stems.Skip(1), Pair)];
    }

    /// <summary>The terms of any other text.</summary>
    public static IEnumerable<string> OfText(string? text) => Meaningful(Words.InOrder(text ?? "")).Select(Stem.Of).Select(Words.Cut);

    /// <summary>The term of titles with this stem; with the beginning of a stem, the beginning of a term.</summary>
    public static string InTitle(string stem) => Words.Cut(":" + stem);

    /// <summary>The term of titles with these stems side by side.</summary>
    public static string Pair(string first, string second) => Words.Cut($"\"{first} {second}");

    /// <summary>The words of a query without fillers; null if the query is empty, which matches everything. A query of symbols alone has none.</summary>
    public static IReadOnlyList<string>? Asked(int most, string? query)
    {
        if (string.IsNullOrWhiteSpace(query)) return null;
        var words = Words.InOrder(query).Select(Words.Cut).Distinct().ToList();
        var meaningful = Meaningful(words).ToList();
        return [.. (meaningful.Count > 0 ? meaningful : words).Take(most)];
    }

    private static IEnumerable<string> Meaningful(IEnumerable<string> words) => words.Where(word => !Fillers.Contains(word));
}

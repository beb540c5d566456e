using System.Globalization;
using System.Text;

namespace Marketplace.Texts;

/// <summary>Splits texts into words for searching. A search matches texts that have a word starting with each word of the query.</summary>
public static class Words
{
    /// <summary>The longest word kept, in UTF-16 units; the rest of a longer one is cut.</summary>
    public const int MaxLength = 40;

    /// <summary>Shorter values, including spaces around them, occur in any text and identify nobody.</summary>
    private const int ShortestKnown = 5;

    /// <summary>The distinct words of the texts, folded for searches (<see cref="Folding.ForSearch"/>), letters and digits only, at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<string> Of(int most, params IEnumerable<string?> texts)
    {
        var words = new HashSet<string>();
        foreach (var word in texts.SelectMany(text => InOrder(text ?? "")))
        {
            if (words.Count == most) break;
            words.Add(Cut(word));
        }
        return [.. words];
    }

    /// <summary>
    /// The words of a query; null if the query is empty, which matches every row. A query without words, such as "%", matches
    /// nothing.
    /// </summary>
    public static IReadOnlyList<string>? Asked(int most, string? query) => string.IsNullOrWhiteSpace(query) ? null : Of(most, query);

    /// <summary>The first word, in ordinal order, that no longer begins with <paramref name="prefix"/>: the open end of a search by index.</summary>
    public static string After(string prefix)
    {
        Rune.DecodeLastFromUtf16(prefix, out var last, out var length);
        // Surrogates are between these two and are not characters.
        return prefix[..^length] + (last.Value == 0xD7FF ? new Rune(0xE000) : new Rune(last.Value + 1));
    }

    /// <summary>All words in order, including repeated ones, uncut.</summary>
    public static IEnumerable<string> InOrder(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in Folding.ForSearch(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark) word.Append(rune);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>Whether a text contains known words, such as a name or a street, in the same order, however spelled.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">The known words; too short ones never match.</param>
    public static bool Says(string text, string known) => Plain(known) is { Length: > ShortestKnown } plain && Plain(text).Contains(plain, StringComparison.Ordinal);

    private static string Plain(string text) => $" {string.Join(' ', InOrder(text))} ";

    internal static string Cut(string word) =>
        word.Length <= MaxLength ? word : word[..(char.IsHighSurrogate(word[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}

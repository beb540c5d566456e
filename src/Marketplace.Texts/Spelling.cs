using System.Globalization;

namespace Marketplace.Texts;

/// <summary>
/// Finds words that are one mistake apart, without comparing every word with every other: two such words are equal, or become equal when each
/// loses at most one letter ("symmetric delete"). So a table of words with one letter left out finds them by index.
/// </summary>
public static class Spelling
{
    /// <summary>One mistake in a shorter word makes it any other.</summary>
    private const int Shortest = 4;
    private const int Longest = 24;

    /// <summary>The words of a text that are worth suggesting, as written but in lower case.</summary>
    public static IEnumerable<string> WordsOf(string? text) =>
        Split(text?.ToLowerInvariant() ?? "").Where(word => word.Length <= Longest && IsCorrectable(Folding.ForSearch(word))).Distinct();

    /// <summary>Whether a folded word is long enough to be recognised with a mistake.</summary>
    public static bool IsCorrectable(string word) => word.Length is >= Shortest and <= Longest && word.All(char.IsLetter);

    /// <summary>The folded word, and the word without each of its letters.</summary>
    public static IReadOnlyCollection<string> Deletions(string word) =>
        [.. Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Prepend(word).Distinct()];

    /// <summary>Whether one letter is missing, too many, different, or swapped with the next.</summary>
    public static bool IsOneMistake(string typed, string meant)
    {
        var shorter = Math.Min(typed.Length, meant.Length);
        var (start, end) = (0, 0);
        while (start < shorter && typed[start] == meant[start]) start++;
        while (end < shorter - start && typed[^(end + 1)] == meant[^(end + 1)]) end++;
        var (left, right) = (typed[start..^end], meant[start..^end]);
        return (left.Length, right.Length) switch
        {
            (0, 1) or (1, 0) or (1, 1) => true,
            (2, 2) => left[0] == right[1] && left[1] == right[0],
            _ => false,
        };
    }

    /// <summary>A query with some of its words replaced.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="corrected">The replacement of a folded word; null to keep it, "" to leave it out.</param>
    public static string Correct(string query, Func<string, string?> corrected) =>
        string.Join(' ', Split(query).Select(word => corrected(Folding.ForSearch(word)) ?? word).Where(word => word.Length > 0));

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsInWord(text[i])) continue;
            if (i > start) yield return text[start..i];
            start = i + 1;
        }
    }

    private static bool IsInWord(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}

using System.Text;
using Marketplace.Texts;

namespace Marketplace.Reviews.Domain;

/// <summary>Exact passages of a comment. They are stored in one string, separated by a character that nobody can type (rule TXT-1).</summary>
internal static class Passage
{
    /// <summary>Shown in place of a removed passage.</summary>
    public const string Gap = "[…]";

    private const char Between = '\u001E';

    /// <summary>Joins the passages into one string; null if there are none.</summary>
    public static string? Together(IEnumerable<string> passages)
    {
        var text = string.Join(Between, passages.Where(p => p.Length > 0).Distinct());
        return text.Length == 0 ? null : text;
    }

    public static IReadOnlyList<string> Apart(string? passages) => string.IsNullOrEmpty(passages) ? [] : passages.Split(Between);

    /// <summary>The public comment, with the passages removed. A passage that it doesn't contain, however spelled, has no effect.</summary>
    public static string Without(this string comment, string? passages)
    {
        if (string.IsNullOrEmpty(passages)) return comment;
        // Each is searched for in the whole comment because they can overlap.
        var taken = new bool[comment.Length];
        var folded = Fold(comment);
        foreach (var part in Apart(passages))
        {
            TakeFolded(folded, Fold(part).Letters, comment, taken);
            for (var at = comment.IndexOf(part, StringComparison.Ordinal); at >= 0; at = comment.IndexOf(part, at + 1, StringComparison.Ordinal))
            {
                if (IsWhole(comment, at, at + part.Length)) Array.Fill(taken, true, at, part.Length);
            }
        }
        return string.Concat(comment.Select((letter, i) => !taken[i] ? letter.ToString() : i == 0 || !taken[i - 1] ? Gap : ""));
    }

    /// <summary>Whole words that read the same (rule TXT-2), with whichever case, accents, spaces and signs between: the buyer may have edited the comment.</summary>
    private static void TakeFolded((string Letters, List<int> At) folded, string part, string comment, bool[] taken)
    {
        if (part.Length == 0) return;
        for (var found = folded.Letters.IndexOf(part, StringComparison.Ordinal); found >= 0; found = folded.Letters.IndexOf(part, found + 1, StringComparison.Ordinal))
        {
            var (start, last) = (folded.At[found], folded.At[found + part.Length - 1]);
            var end = last + (char.IsHighSurrogate(comment[last]) && last + 1 < comment.Length ? 2 : 1);
            if (IsWhole(comment, start, end)) Array.Fill(taken, true, start, end - start);
        }
    }

    /// <summary>Whether a part begins and ends with whole words.</summary>
    private static bool IsWhole(string comment, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(comment[start]) || !char.IsLetterOrDigit(comment[start - 1]))
        && (end == comment.Length || !char.IsLetterOrDigit(comment[end - 1]) || !char.IsLetterOrDigit(comment[end]));

    /// <summary>The letters and digits, folded, and where in the text each comes from.</summary>
    private static (string Letters, List<int> At) Fold(string text)
    {
        var (letters, at) = (new StringBuilder(text.Length), new List<int>(text.Length));
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            foreach (var letter in Folding.ForSearch(rune.ToString()).Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)))
            {
                letters.Append(letter);
                at.Add(position);
            }
            position += rune.Utf16SequenceLength;
        }
        return (letters.ToString(), at);
    }

    /// <summary>Splits the comment into the passage and the text around it.</summary>
    public static IEnumerable<(string Text, bool IsPassage)> Pieces(this string comment, string? passage)
    {
        var between = string.IsNullOrEmpty(passage) ? [comment] : comment.Split(passage);
        for (var i = 0; i < between.Length; i++)
        {
            if (i > 0) yield return (passage!, true);
            if (between[i].Length > 0) yield return (between[i], false);
        }
    }
}

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

    /// <summary>The public comment, with the passages removed. A passage that it doesn't contain has no effect.</summary>
    public static string Without(this string comment, string? passages)
    {
        if (string.IsNullOrEmpty(passages)) return comment;
        if (!passages.Contains(Between)) return comment.Replace(passages, Gap, StringComparison.Ordinal);
        // Each is searched for in the whole comment because they can overlap.
        var taken = new bool[comment.Length];
        foreach (var part in Apart(passages))
        {
            for (var at = comment.IndexOf(part, StringComparison.Ordinal); at >= 0; at = comment.IndexOf(part, at + 1, StringComparison.Ordinal))
            {
                Array.Fill(taken, true, at, part.Length);
            }
        }
        return string.Concat(comment.Select((letter, i) => !taken[i] ? letter.ToString() : i == 0 || !taken[i - 1] ? Gap : ""));
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

namespace Marketplace.Reviews.Domain;

/// <summary>Passages of a comment, word for word. Several stand in one text, with a character between them that nobody can type (rule TXT-1).</summary>
internal static class Passage
{
    /// <summary>What stands in the place of a passage that was taken out.</summary>
    public const string Gap = "[…]";

    private const char Between = '\u001E';

    /// <summary>The passages as one text; null where there are none.</summary>
    public static string? Together(IEnumerable<string> passages)
    {
        var text = string.Join(Between, passages.Distinct());
        return text.Length == 0 ? null : text;
    }

    public static IReadOnlyList<string> Apart(string? passages) => string.IsNullOrEmpty(passages) ? [] : passages.Split(Between);

    /// <summary>The comment as everyone reads it. A passage that it does not hold changes nothing.</summary>
    public static string Without(this string comment, string? passages)
    {
        if (string.IsNullOrEmpty(passages)) return comment;
        if (!passages.Contains(Between)) return comment.Replace(passages, Gap, StringComparison.Ordinal);
        // All are looked for in the whole comment, for they may overlap.
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

    /// <summary>The whole comment in pieces, of which each is the passage or what stands between.</summary>
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

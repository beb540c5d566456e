namespace Marketplace.Reviews.Domain;

/// <summary>A passage of a comment, word for word.</summary>
internal static class Passage
{
    /// <summary>What stands in the place of a passage that was taken out.</summary>
    public const string Gap = "[…]";

    /// <summary>The comment as everyone reads it. A passage that it does not hold changes nothing.</summary>
    public static string Without(this string comment, string? passage, string? another = null)
    {
        if (string.IsNullOrEmpty(passage)) return comment;
        if (string.IsNullOrEmpty(another)) return comment.Replace(passage, Gap, StringComparison.Ordinal);
        // Both are looked for in the whole comment, for they may overlap.
        var taken = new bool[comment.Length];
        foreach (var part in new[] { passage, another })
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

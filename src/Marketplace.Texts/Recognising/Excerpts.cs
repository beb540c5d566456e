namespace Marketplace.Texts.Recognising;

/// <summary>The parts of a text in which patterns were found.</summary>
internal static class Excerpts
{
    /// <summary>In order; overlapping or adjacent parts are merged.</summary>
    public static IReadOnlyList<string> Of(string text, List<Term> terms, Pattern[] patterns)
    {
        var spans = new List<(int Start, int End)>();
        foreach (var pattern in patterns) pattern.Find(terms, spans);
        var merged = new List<(int Start, int End)>();
        foreach (var span in spans.Order())
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End + 1) merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else merged.Add(span);
        }
        return [.. merged.Select(span => WholeWords(text, span.Start, span.End))];
    }

    private static string WholeWords(string text, int start, int end)
    {
        while (start > 0 && IsInWord(text[start - 1]) && IsInWord(text[start])) start--;
        while (end < text.Length && IsInWord(text[end - 1]) && IsInWord(text[end])) end++;
        return text[start..end];
    }

    private static bool IsInWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '%' or '-' or '+';
}

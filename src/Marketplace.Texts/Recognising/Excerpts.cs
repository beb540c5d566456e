namespace Marketplace.Texts.Recognising;

/// <summary>The parts of a text in which something was found, as written.</summary>
internal static class Excerpts
{
    /// <summary>The matches of the patterns, and with them every term that names a way or a place by itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="patterns">The patterns.</param>
    /// <param name="names">The meanings of such terms.</param>
    /// <returns>In order; overlapping or adjacent parts are merged. Empty if no pattern matches.</returns>
    public static IReadOnlyList<string> Of(string text, List<Term> terms, Pattern[] patterns, Meaning names = Meaning.None)
    {
        var spans = new List<(int Start, int End)>();
        foreach (var pattern in patterns) pattern.Find(terms, spans);
        return spans.Count == 0 ? [] : Of(text, terms, spans, names);
    }

    /// <summary>These parts, and every term with one of these meanings.</summary>
    public static IReadOnlyList<string> Of(string text, List<Term> terms, List<(int Start, int End)> spans, Meaning names)
    {
        spans.AddRange(terms.Where(term => term.Says(names)).Select(term => (term.Start, term.End)));
        var whole = new List<(int Start, int End)>();
        foreach (var span in Merged(spans))
        {
            // One word of the length of the text may hold all of them: it is walked once.
            if (whole.Count == 0 || span.End > whole[^1].End) whole.Add(Whole(text, span.Start, span.End));
        }
        return [.. Merged(whole).Select(span => text[span.Start..span.End].Trim())];
    }

    private static List<(int Start, int End)> Merged(List<(int Start, int End)> spans)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var span in spans.Order())
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End + 1) merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else merged.Add(span);
        }
        return merged;
    }

    /// <summary>With the rest of its first and last word, address or link, but without the punctuation around them.</summary>
    private static (int Start, int End) Whole(string text, int start, int end)
    {
        var (first, last) = (start, end);
        while (first > 0 && IsInWord(text[first - 1]) && IsInWord(text[first])) first--;
        while (last < text.Length && IsInWord(text[last - 1]) && IsInWord(text[last])) last++;
        while (first < start && !IsOuter(text[first])) first++;
        while (last > end && !IsOuter(text[last - 1])) last--;
        return (first, last);
    }

    private static bool IsInWord(char character) => IsOuter(character) || character is '.' or ':' or '-' or '~';

    /// <summary>Whether a word, an address or a link may start or end with it.</summary>
    private static bool IsOuter(char character) => char.IsLetterOrDigit(character) || character is '_' or '%' or '+' or '@' or '/' or '#' or '=' or '&';
}

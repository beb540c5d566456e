using System.Globalization;
using System.Text;

namespace Marketplace.Texts;

/// <summary>
/// Normalises what people type before anything uses it: NFC, line ends as one character, trimmed, without
/// control characters and direction overrides. A text without visible characters becomes empty.
/// </summary>
public static class TypedText
{
    /// <summary>A text of one line: line ends become spaces.</summary>
    public static string OneLine(string? typed) => Clean(typed, ' ');

    /// <summary>A text of several lines: every kind of line end becomes a line feed, which is what a browser counts.</summary>
    public static string Lines(string? typed) => Clean(typed, '\n');

    /// <summary>A name: one line, one kind of space, and no invisible characters.</summary>
    public static string Visible(string? typed)
    {
        var seen = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator) seen.Append(' ');
            else if (!Rune.IsWhiteSpace(rune) && rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) != UnicodeCategory.PrivateUse
                && (Characters.IsVisible(rune) || Characters.IsPartOfAnother(rune))) seen.Append(rune);
        }
        return OneLine(seen.ToString());
    }

    /// <summary>A password: NFKC, so that it can be typed on any keyboard; otherwise as typed.</summary>
    public static string Password(string? typed)
    {
        var sound = new StringBuilder();
        // Normalising to NFKC fails on U+FFFE, which is not a character.
        foreach (var rune in (typed ?? "").EnumerateRunes()) sound.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar : rune);
        return sound.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static string Clean(string? typed, char lineEnd)
    {
        if (string.IsNullOrEmpty(typed)) return "";
        // Fast path: most input is plain.
        if (!typed.AsSpan().ContainsAnyExceptInRange(' ', '~')) return typed.Trim(' ');
        var kept = new StringBuilder(typed.Length);
        var isVisible = false;
        // A lone surrogate becomes the replacement character.
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\v') kept.Append(lineEnd);
            else if (rune.Value == '\t') kept.Append(' ');
            else if (!Characters.IsForbidden(rune)) kept.Append(rune);
            isVisible |= Characters.IsVisible(rune);
        }
        return isVisible ? Trim(kept.ToString().Normalize()) : "";
    }

    private static string Trim(string text)
    {
        var (first, last) = (0, text.Length);
        while (Rune.DecodeFromUtf16(text.AsSpan(first, last - first), out var rune, out var length) == 0 && Characters.IsTrimmed(rune)) first += length;
        while (Rune.DecodeLastFromUtf16(text.AsSpan(first, last - first), out var rune, out var length) == 0 && Characters.IsTrimmed(rune)) last -= length;
        return text[first..last];
    }
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Marketplace.Texts;

/// <summary>Folds texts for comparison; the results are not for display.</summary>
public static class Folding
{
    // Letters that do not decompose, as people without that keyboard type them.
    private static readonly FrozenDictionary<int, string> Plain = new Dictionary<int, string>
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['ŧ'] = "t",
        ['ŋ'] = "n",
        ['ĸ'] = "k",
        ['ƒ'] = "f",
        ['ɨ'] = "i",
        ['ʉ'] = "u",
        ['ς'] = "σ",
    }.ToFrozenDictionary();

    /// <summary>
    /// For recognisers: NFKC without invisible characters, with one kind of dash, digit and space. Case and accents stay.
    /// </summary>
    public static string ForMatching(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\n', '~')) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var rune in WithoutInvisible(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Characters.IsInvisible(rune) && rune.Value != '\n') continue;
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber) folded.Append((int)Rune.GetNumericValue(rune));
            else if (IsDash(rune)) folded.Append('-');
            else if (rune.Value == '。') folded.Append('.');
            else if (rune.Value != '\n' && Rune.IsWhiteSpace(rune)) folded.Append(' ');
            else folded.Append(rune);
        }
        return folded.ToString();
    }

    /// <summary>For searches: as for matching, and without case, accents and ligatures: "Søren" is "soren", "Straße" is "strasse".</summary>
    public static string ForSearch(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var rune in ForMatching(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark) continue;
            var lower = Rune.ToLowerInvariant(rune);
            if (Plain.TryGetValue(lower.Value, out var plain)) folded.Append(plain);
            else folded.Append(lower);
        }
        return folded.ToString();
    }

    /// <summary>Before composing: a mark after an invisible character belongs to the letter before.</summary>
    internal static string WithoutInvisible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' || rune.Value == '\r') kept.Append('\n');
            else if (rune.Value == '\t') kept.Append(' ');
            else if (!Characters.IsInvisible(rune) && !Characters.IsForbidden(rune)) kept.Append(rune);
        }
        return kept.ToString();
    }

    private static bool IsDash(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation || rune.Value is 0x2212 or 0x2043;
}

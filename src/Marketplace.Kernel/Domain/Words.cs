using System.Globalization;
using System.Text;

namespace Marketplace.Kernel.Domain;

/// <summary>Splits texts into the words by which they are found. A search finds texts that hold a word beginning with each word asked for.</summary>
public static class Words
{
    /// <summary>The longest word kept; the rest of a longer one is cut.</summary>
    public const int MaxLength = 40;

    /// <summary>The distinct words of the texts: lower case, without accents, letters and digits only, at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<string> Of(int most, params IEnumerable<string?> texts)
    {
        var words = new HashSet<string>();
        var word = new StringBuilder();
        foreach (var text in texts)
        {
            foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormD).Append(' '))
            {
                if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
                else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && word.Length > 0)
                {
                    if (words.Count < most) words.Add(word.ToString(0, Math.Min(word.Length, MaxLength)));
                    word.Clear();
                }
            }
        }
        return [.. words];
    }

    /// <summary>The first word, in ordinal order, that no longer begins with <paramref name="prefix"/>: the open end of a search by index.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}

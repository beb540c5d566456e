using System.Globalization;
using System.Text;

namespace Marketplace.Kernel.Files;

/// <summary>Names of files that people upload.</summary>
public static class FileName
{
    private const int Longest = 100;
    private const int LongestEnding = 10;
    private const string Nameless = "file";

    // Letters of several scripts that show nothing.
    private static readonly Rune[] Blanks = [.. "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0".EnumerateRunes()];

    /// <summary>
    /// The name without its path, control characters, marks of direction and anything else that is not seen. At most 100 characters, shortened
    /// before its ending; never empty.
    /// </summary>
    /// <param name="sent">As a browser sent it.</param>
    public static string Clean(string sent)
    {
        // Some browsers send the path of another system.
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        // A mark of direction would let a name read as another: "photo" + U+202E + "gpj.exe" reads as "photoexe.jpg".
        var name = string.Concat(last.EnumerateRunes().Where(IsShown).Select(r => Rune.IsWhiteSpace(r) ? " " : r.ToString())).Normalize().TrimEnd(' ', '.');
        var ending = Path.GetExtension(name) is { Length: <= LongestEnding } found ? found : "";
        var stem = name[..^ending.Length].Trim(' ', '.');
        if (!stem.EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) is not UnicodeCategory.NonSpacingMark and not UnicodeCategory.EnclosingMark)) stem = Nameless;
        return stem.Length + ending.Length <= Longest ? stem + ending : $"{Cut(stem, Longest - ending.Length - 1)}…{ending}";
    }

    private static bool IsShown(Rune letter) => letter != Rune.ReplacementChar && !Blanks.Contains(letter) && Rune.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>The beginning, without half a character at its end.</summary>
    private static string Cut(string text, int most)
    {
        var at = 0;
        while (StringInfo.GetNextTextElementLength(text, at) is var next && at + next <= most) at += next;
        return text[..at].TrimEnd(' ', '.');
    }
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Marketplace.Texts;

/// <summary>
/// Compares names by their look: two names with the same key can be mistaken for each other. Based on the skeletons of Unicode Technical
/// Standard 39, but also ignores case, accents, spaces and punctuation. A small l looks like a capital I, whose lower case is i, so these
/// three are the same.
/// </summary>
public static class LookAlikes
{
    private static readonly FrozenDictionary<int, string> Prototypes = Read();

    /// <summary>The key of a name; empty for one without letters, digits and symbols.</summary>
    public static string KeyOf(string name)
    {
        // Capitals resemble other letters than small ones do, so look-alikes are replaced before and after lower-casing.
        var seen = Look(Look(name).ToLowerInvariant()).ToLowerInvariant();
        return seen.Replace('i', 'l').Replace("w", "vv", StringComparison.Ordinal);
    }

    /// <summary>The small Latin letters that a letter of another script resembles, or null.</summary>
    internal static string? LatinOf(Rune rune) =>
        Look(Look(rune.ToString()).ToLowerInvariant()).ToLowerInvariant() is { Length: > 0 } latin && latin.All(char.IsAsciiLetterLower) ? latin : null;

    private static string Look(string text)
    {
        var look = new StringBuilder(text.Length);
        foreach (var rune in Folding.WithoutInvisible(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!Counts(rune)) continue;
            var like = Prototypes.GetValueOrDefault(rune.Value) ?? rune.ToString();
            foreach (var part in like.Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(Counts)) look.Append(part);
        }
        return look.ToString();
    }

    private static bool Counts(Rune rune) => !Characters.IsInvisible(rune) && !Rune.IsWhiteSpace(rune) && !Rune.IsPunctuation(rune)
        && rune.Value is not (>= 0x0300 and <= 0x036F);

    private static FrozenDictionary<int, string> Read()
    {
        var prototypes = new Dictionary<int, string>();
        using var table = new StreamReader(typeof(LookAlikes).Assembly.GetManifestResourceStream("Confusables.txt")!);
        while (table.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split(';') is not [var like, var all]) continue;
            var prototype = string.Concat(like.Split(' ').Select(Char));
            foreach (var one in all.Split(' ')) prototypes[Code(one)] = prototype;
        }
        // Small capitals, and letters in black circles and squares or on flags, which the standard's table omits.
        const string SmallCapitals = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";
        for (var i = 0; i < SmallCapitals.Length; i += 2) prototypes[SmallCapitals[i]] = SmallCapitals[i + 1].ToString();
        foreach (var first in new[] { 0x1F150, 0x1F170, 0x1F1E6 })
        {
            for (var letter = 0; letter < 26; letter++) prototypes[first + letter] = ((char)('A' + letter)).ToString();
        }
        return prototypes.ToFrozenDictionary();
    }

    private static int Code(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Char(string hex) => char.ConvertFromUtf32(Code(hex));
}

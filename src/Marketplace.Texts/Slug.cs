using System.Collections.Frozen;

namespace Marketplace.Texts;

/// <summary>Texts for URLs: a to z, digits and hyphens.</summary>
public static class Slug
{
    private static readonly FrozenDictionary<char, string> Latin = Table(
        "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya " +
        "є ye і i ґ g ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz " +
        "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ y φ f χ ch ψ ps ω o");

    /// <summary>
    /// The words of a text with hyphens between them; Cyrillic and Greek letters are transliterated, other scripts omitted. Empty if
    /// nothing is left.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">The maximum number of characters.</param>
    public static string Of(string text, int longest)
    {
        var words = Words.InOrder(text).Select(word => string.Concat(word.Select(Ascii))).Where(word => word.Length > 0);
        var slug = string.Join('-', words);
        return slug.Length <= longest ? slug : slug[..longest].TrimEnd('-');
    }

    private static string Ascii(char letter) =>
        char.IsAsciiLetterOrDigit(letter) ? letter.ToString() : Latin.GetValueOrDefault(letter, "");

    private static FrozenDictionary<char, string> Table(string pairs) =>
        pairs.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0][0], pair => pair[1].Trim('-'));
}

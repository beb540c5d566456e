using System.Collections.Frozen;

namespace Marketplace.Texts;

/// <summary>
/// The part that a word's singular and plural share, in English, Spanish and Portuguese at once: a text does not say its language. It is a key
/// for searches, not a word: "knife" and "knives" are "knif", "luz" and "luces" are "luc".
/// </summary>
public static class Stem
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["men"] = "man",
        ["women"] = "woman",
        ["children"] = "child",
        ["feet"] = "foot",
        ["teeth"] = "tooth",
        ["mice"] = "mouse",
        ["geese"] = "goose",
    }.ToFrozenDictionary();

    /// <summary>The stem of a word from <see cref="Words"/>. Words in other scripts, and words with digits, are returned unchanged.</summary>
    public static string Of(string word) =>
        word.Length >= 3 && word.All(char.IsAsciiLetterLower) ? Shared(Singular(Irregular.GetValueOrDefault(word, word))) : word;

    private static string Singular(string word) => word switch
    {
        "paes" => "pao",
        // Portuguese: limões, animais, anéis, lençóis, azuis.
        [.., 'o' or 'a', 'e', 's'] when word.Length >= 5 => word[..^3] + "ao",
        [.., 'a' or 'e' or 'o' or 'u', 'i', 's'] when word.Length >= 5 => word[..^2] + "l",
        [.., not 's', 's'] when word.Length >= 4 => word[..^1],
        _ => word,
    };

    /// <summary>What both forms lose or change: box and boxes, body and bodies, shelf and shelves, luz and luces, homem and homens.</summary>
    private static string Shared(string word)
    {
        if (word is [.., 'e'] && word.Length >= 4) word = word[..^1];
        if (word is [.., not 's', 's'] && word.Length >= 4) word = word[..^1];
        return word switch
        {
            [.., 'a', 'o'] when word.Length >= 4 => word[..^2] + 'o',
            [.., 'i', 'l'] when word.Length >= 5 => word[..^2] + "el",
            [.., 'm'] when word.Length >= 4 => word[..^1] + 'n',
            [.., 'y'] when word.Length >= 4 => word[..^1] + 'i',
            [.., 'z'] => word[..^1] + 'c',
            [.., 'v'] => word[..^1] + 'f',
            _ => word,
        };
    }
}

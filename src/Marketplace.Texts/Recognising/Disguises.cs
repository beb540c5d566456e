using System.Buffers;
using System.Text;

namespace Marketplace.Texts.Recognising;

/// <summary>Restores names that were spaced out, dotted or written with digits and signs for letters: "w h a t s a p p", "gm@1l".</summary>
internal static class Disguises
{
    /// <summary>Twelve letters with separators.</summary>
    private const int MostTokens = 24;

    private static readonly (Dictionary<string, string> Names, HashSet<string> Beginnings) Known = Read(
        "whatsapp, whats, wats, whatsap, wasap, watsap, wassap, guasap, zapzap, telegram, signal, viber, wechat, skype, discord, messenger, snapchat, facebook, insta, instagram, tiktok, "
        + "gmail, email, hotmail, outlook, yahoo, icloud, protonmail, correo, paypal, venmo, zelle, cashapp, bizum, revolut, phone, mobile, number, celular, telefono, telefone, numero, arroba");

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names = Known.Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings = Known.Beginnings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Digits = SearchValues.Create("013457");

    /// <summary>The tokens with restored names. Plain words, or names written as two words, are not marked as hidden.</summary>
    public static List<Token> Undo(List<Token> tokens)
    {
        var undone = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            var (name, length, hidden) = NameAt(tokens, at);
            undone.Add(length == 0 ? tokens[at] : new(name, tokens[at].Start, tokens[at + length - 1].End, hidden));
            at += Math.Max(length, 1);
        }
        return undone;
    }

    /// <summary>Whether it has digits among its letters, as in "st4rs"; not "15ml".</summary>
    public static bool MayBeWord(string word) => word.AsSpan().ContainsAny(Digits) && word.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>The letters its digits replace.</summary>
    public static string Plain(string word) => string.Concat(word.Select(Letter));

    private static (string Name, int Length, bool Hidden) NameAt(List<Token> tokens, int first)
    {
        if (!tokens[first].IsWord) return ("", 0, false);
        var name = new StringBuilder();
        Span<char> letters = stackalloc char[24];
        var (found, length, pieces, repeated, signs, hidden) = ("", 0, 0, 0, false, false);
        for (var at = first; at < tokens.Count && at < first + MostTokens; at++)
        {
            var token = tokens[at];
            var touches = at > first && tokens[at - 1].End == token.Start;
            if (!token.IsWord && (token.Word is "." or "*" or "-" or "/" or "," or "~" or "+" or "'" or " " or "·" or "•")) continue;
            if (!token.IsWord && !(touches && Letter(token.Word[0]) != token.Word[0])) break;
            pieces++;
            var before = name.Length;
            signs |= !token.IsWord;
            foreach (var letter in token.Word)
            {
                var plain = Letter(letter);
                signs |= plain != letter;
                if (name.Length == 0 || name[^1] != plain) name.Append(plain);
            }
            // A letter may be doubled, but a name does not repeat one letter over and over.
            repeated = name.Length == before ? repeated + 1 : 0;
            if (repeated > 1 || name.Length > letters.Length) break;
            name.CopyTo(0, letters, name.Length);
            var key = letters[..name.Length];
            if (!Beginnings.Contains(key)) break;
            if (EndsHere(tokens, at) && Names.TryGetValue(key, out var known)) (found, length, hidden) = (known, at - first + 1, signs || pieces > 3);
        }
        return (found, length, hidden);
    }

    private static bool EndsHere(List<Token> tokens, int at) => at + 1 == tokens.Count || tokens[at + 1].Start > tokens[at].End || !tokens[at + 1].IsWord;

    private static char Letter(char sign) => sign switch
    {
        '4' or '@' => 'a',
        '3' or '€' => 'e',
        '1' or '!' or '|' => 'i',
        '0' => 'o',
        '5' or '$' => 's',
        '7' => 't',
        '8' => 'b',
        _ => sign,
    };

    private static (Dictionary<string, string>, HashSet<string>) Read(string names)
    {
        var (keys, beginnings) = (new Dictionary<string, string>(), new HashSet<string>());
        foreach (var name in names.Split(", "))
        {
            // The digit one stands for an i or for an l.
            foreach (var form in new[] { name, name.Replace('l', 'i') }.Select(Once))
            {
                keys.TryAdd(form, name);
                for (var length = 1; length <= form.Length; length++) beginnings.Add(form[..length]);
            }
        }
        return (keys, beginnings);
    }

    /// <summary>Reduces doubled letters to one.</summary>
    private static string Once(string name)
    {
        var once = new StringBuilder();
        foreach (var letter in name)
        {
            if (once.Length == 0 || once[^1] != letter) once.Append(letter);
        }
        return once.ToString();
    }
}

using System.Text;

namespace Marketplace.Texts.Recognising;

/// <summary>
/// Splits a message into words and marks. Words are folded as for searches, and letters of other scripts that look Latin are read as Latin;
/// apostrophes stay in their words, hyphens and underscores between letters separate words.
/// </summary>
internal static class Tokeniser
{
    private static readonly string[] AsciiForms = [.. Enumerable.Range(0, 128).Select(code => code switch
    {
        '\n' => "\n",
        '\r' or '\t' => " ",
        < ' ' or 127 => "",
        _ => ((char)code).ToString().ToLowerInvariant(),
    })];

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>(text.Length / 4);
        var word = new StringBuilder();
        var folds = new Dictionary<Rune, string>();
        var (first, last) = (0, 0);
        for (var (at, length) = (0, 0); at < text.Length; at += length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out length);
            var folded = rune.IsAscii ? AsciiForms[rune.Value] : folds.GetValueOrDefault(rune) ?? (folds[rune] = Fold(rune));
            if (folded.Length == 0) continue;
            if (char.IsAsciiLetterOrDigit(folded[0]) || (!rune.IsAscii && Rune.IsLetterOrDigit(Rune.GetRuneAt(folded, 0))) || (folded == "'" && word.Length > 0 && IsLetter(text, at + 1)))
            {
                if (word.Length == 0) first = at;
                word.Append(folded);
                last = at + length;
                continue;
            }
            var parts = word.Length > 0 && folded is ("-" or "_") && IsLetter(text, at + 1);
            Close();
            if (folded != " " && !parts) tokens.Add(new(folded, at, at + length));
        }
        Close();
        return tokens;

        void Close()
        {
            if (word.Length > 0) tokens.Add(new(word.ToString(), first, last));
            word.Clear();
        }
    }

    private static bool IsLetter(string text, int at) => at < text.Length && char.IsLetterOrDigit(text[at]);

    private static string Fold(Rune rune)
    {
        if (Characters.IsInvisible(rune) || Characters.IsPartOfAnother(rune)) return "";
        if (rune.Value is '’' or '‘' or '´' or 'ʼ') return "'";
        if (rune.Value is 'º' or 'ª') return "";
        var folded = Folding.ForSearch(rune.ToString());
        if (folded.Length == 0 || Ascii.IsValid(folded)) return folded.Trim() is { Length: > 0 } seen ? seen : " ";
        return LookAlikes.LatinOf(rune) ?? folded;
    }
}

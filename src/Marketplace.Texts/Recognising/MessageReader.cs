namespace Marketplace.Texts.Recognising;

/// <summary>Reads a message as terms, in the language with the most matching words.</summary>
internal static class MessageReader
{
    private static readonly Vocabulary[] Languages = [English.Words, Spanish.Words, Portuguese.Words];

    public static List<Token> Tokens(string text) => Disguises.Undo(Tokeniser.Read(text));

    public static List<Term> Read(List<Token> tokens) => Read(tokens, Languages.MaxBy(language => tokens.Count(token => language.Knows(token.Word)))!);

    private static List<Term> Read(List<Token> tokens, Vocabulary language)
    {
        var terms = new List<Term>(tokens.Count);
        var phrase = new char[256];
        for (var at = 0; at < tokens.Count;)
        {
            var (meaning, count) = (Meaning.None, 0);
            var length = 0;
            for (var next = at; next < tokens.Count && next < at + Vocabulary.LongestPhrase; next++)
            {
                var word = tokens[next].Word;
                if (Disguises.MayBeWord(word) && language.TryFind(Disguises.Plain(word), out _)) word = Disguises.Plain(word);
                if ((next > at && !(tokens[next].IsWord && tokens[next - 1].IsWord)) || length + word.Length + 1 > phrase.Length) break;
                if (next > at) phrase[length++] = ' ';
                word.CopyTo(phrase.AsSpan(length));
                length += word.Length;
                if (language.TryFind(phrase.AsSpan(0, length), out var found)) (meaning, count) = (found, next - at + 1);
                if (!language.Continues(phrase.AsSpan(0, length))) break;
            }
            if (count <= 1) meaning |= Alone(tokens, at);
            count = Math.Max(count, 1);
            terms.Add(new(tokens[at].Word, meaning, tokens[at].Start, tokens[at + count - 1].End));
            at += count;
        }
        return terms;
    }

    /// <summary>The meaning of a word or mark beyond a language's phrases.</summary>
    private static Meaning Alone(List<Token> tokens, int at)
    {
        var token = tokens[at];
        var meaning = Meaning.None;
        if (token.IsHidden) meaning |= Meaning.Hidden;
        if (token.IsNumber) return meaning | Meaning.Number;
        if (AnyLanguage.Words.TryFind(token.Word, out var found)) meaning |= found;
        if (token.Word != ".") return meaning;
        if ((at > 0 && tokens[at - 1].Word == ".") || (at + 1 < tokens.Count && tokens[at + 1].Word == ".")) return Meaning.Break;
        if (!IsInside(tokens, at)) return meaning;
        return tokens[at - 1].IsNumber && tokens[at + 1].IsNumber ? Meaning.None : Meaning.Dot;
    }

    /// <summary>Whether a dot belongs to an address or a number: a full stop comes after a word and before a space or the end.</summary>
    private static bool IsInside(List<Token> tokens, int at) => at > 0 && at + 1 < tokens.Count && tokens[at + 1].IsWord
        && (tokens[at].End == tokens[at + 1].Start || tokens[at - 1].End < tokens[at].Start);
}

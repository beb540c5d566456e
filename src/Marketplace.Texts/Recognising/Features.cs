using System.Numerics;

namespace Marketplace.Texts.Recognising;

/// <summary>
/// The features of a message for the model: its words, their pairs and parts, their meanings, which meanings are near each other, and
/// the matches of the patterns. Each is hashed to an index in a table; an index counts once.
/// </summary>
internal static class Features
{
    /// <summary>The size of the table.</summary>
    public const int Size = 1 << 16;

    /// <summary>Only the beginning of a longer message is used; the longest has about 400 words.</summary>
    private const int Most = 500;
    private const int Near = 3;
    private const int Far = 14;

    private enum Kind
    {
        Word = 1,
        Pair,
        Skip,
        Piece,
        Meaning,
        MeaningsFar,
        MeaningsNear,
        OffSite,
        Pressure,
    }

    public static List<Feature> Of(Reading message)
    {
        var (seen, found) = (new HashSet<int>(), new List<Feature>());
        var words = message.Tokens[..Math.Min(message.Tokens.Count, Most)].FindAll(token => token.IsWord || !char.IsAscii(token.Word[0]) || token.Word is "@" or "%" or "?" or "$" or "*");
        for (var i = 0; i < words.Count; i++)
        {
            var word = Shown(words[i]);
            Add(Hash(Kind.Word, word), words[i], words[i]);
            for (var j = i + 1; j <= i + Near + 1 && j < words.Count; j++) Add(Hash(j == i + 1 ? Kind.Pair : Kind.Skip, word, Shown(words[j])), words[i], words[j]);
            var whole = $"_{word}_";
            for (var length = 3; length <= 5; length++)
            {
                for (var at = 0; at + length <= whole.Length && at < 30; at++) Add(Hash(Kind.Piece, whole.AsSpan(at, length)), words[i], words[i]);
            }
        }
        var terms = Addresses.Mark(message.Terms[..Math.Min(message.Terms.Count, Most)], message.Text);
        Ratings.Mark(terms);
        AddMeanings(terms);
        if (message.OffSite.Count > 0) AddAt(Hash(Kind.OffSite, ""), 0, 0);
        if (message.Pressure.Count > 0) AddAt(Hash(Kind.Pressure, ""), 0, 0);
        return found;

        void AddMeanings(List<Term> all)
        {
            var meant = all.FindAll(term => term.Meaning != Meaning.None);
            for (var i = 0; i < meant.Count; i++)
            {
                for (var one = (ulong)meant[i].Meaning; one != 0; one &= one - 1)
                {
                    var first = BitOperations.TrailingZeroCount(one);
                    AddAt(Hash(Kind.Meaning, first, 0), meant[i].Start, meant[i].End);
                    for (var j = i; j <= i + Far && j < meant.Count; j++)
                    {
                        for (var two = (ulong)meant[j].Meaning; two != 0; two &= two - 1)
                        {
                            var second = BitOperations.TrailingZeroCount(two);
                            if (j == i && second <= first) continue;
                            AddAt(Hash(Kind.MeaningsFar, first, second), meant[i].Start, meant[j].End);
                            if (j <= i + Near) AddAt(Hash(Kind.MeaningsNear, first, second), meant[i].Start, meant[j].End);
                        }
                    }
                }
            }
        }

        void Add(uint hash, Token from, Token to) => AddAt(hash, from.Start, to.End);

        void AddAt(uint hash, int start, int end)
        {
            var index = (int)(hash & (Size - 1));
            if (seen.Add(index)) found.Add(new(index, start, end));
        }
    }

    /// <summary>Only the length of numbers matters.</summary>
    private static string Shown(Token token) => token.IsNumber ? $"#{Math.Min(token.Word.Length, 9)}" : token.Word;

    // FNV-1a, with the last mixing step of MurmurHash3: both are in the public domain.
    private static uint Hash(Kind kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default)
    {
        var hash = Step(2166136261, (char)kind);
        foreach (var character in first) hash = Step(hash, character);
        hash = Step(hash, ' ');
        foreach (var character in second) hash = Step(hash, character);
        return Mixed(hash);
    }

    private static uint Hash(Kind kind, int first, int second) => Mixed(Step(Step(Step(2166136261, (char)kind), (char)first), (char)second));

    private static uint Step(uint hash, char character) => (hash ^ character) * 16777619;

    private static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 15)) * 2246822519;
        hash = (hash ^ (hash >> 13)) * 3266489917;
        return hash ^ (hash >> 16);
    }
}

using System.Collections;

namespace Marketplace.Texts.Recognising;

/// <summary>Words and phrases with their meanings. A star at the end of a phrase matches any ending of its last word; the longest phrase wins.</summary>
internal sealed class Vocabulary : IEnumerable
{
    public const int LongestPhrase = 5;

    private const int ShortestStem = 3;

    private readonly Dictionary<string, Meaning> _whole = [];
    private readonly Dictionary<string, Meaning> _stems = [];
    private readonly HashSet<string> _beginnings = [];
    private int _longestStem;

    /// <summary>Adds phrases, folded like tokens and separated by a comma and a space.</summary>
    public void Add(Meaning meaning, string phrases)
    {
        foreach (var phrase in phrases.Split(", "))
        {
            var (words, key) = phrase.EndsWith('*') ? (_stems, phrase[..^1]) : (_whole, phrase);
            words[key] = words.GetValueOrDefault(key) | meaning;
            if (words == _stems) _longestStem = Math.Max(_longestStem, key.Length);
            for (var space = key.IndexOf(' '); space > 0; space = key.IndexOf(' ', space + 1)) _beginnings.Add(key[..space]);
        }
    }

    /// <summary>Whether it contains the phrase. A phrase may have no meaning: "no problem" is not a negation.</summary>
    public bool TryFind(ReadOnlySpan<char> phrase, out Meaning meaning)
    {
        var isWhole = _whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out meaning);
        if (isWhole && meaning == Meaning.None) return true;
        var isStem = false;
        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(phrase.Length, _longestStem); length >= ShortestStem && phrase[length - 1] != ' '; length--)
        {
            if (!stems.TryGetValue(phrase[..length], out var stem)) continue;
            meaning |= stem;
            isStem = true;
        }
        return isWhole || isStem;
    }

    public bool Knows(string word) => TryFind(word, out _);

    /// <summary>Whether a longer phrase starts with these words.</summary>
    public bool Continues(ReadOnlySpan<char> words) => _beginnings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words);

    public IEnumerator GetEnumerator() => _whole.Keys.GetEnumerator();
}

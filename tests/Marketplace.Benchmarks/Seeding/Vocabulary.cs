using Marketplace.Texts;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>All words of the market in ordinal order, so word lists can be sorted as numbers.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> ranks = [];
    private readonly string[] words;

    public Vocabulary(IEnumerable<string> all)
    {
        words = [.. all.Distinct()];
        Array.Sort(words, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++) ranks[words[i]] = i;
    }

    public int Count => words.Length;

    public string this[int rank] => words[rank];

    public Phrase Phrase(string text) => Phrase(text, Words.Of(int.MaxValue, text));

    public Phrase Phrase(string text, IEnumerable<string> its) => new(text, [.. its.Select(word => ranks[word]).Distinct()]);
}

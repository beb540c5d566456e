using Marketplace.Kernel.Domain;
using Marketplace.Texts;

namespace Marketplace.Offers.Domain;

/// <summary>A word of an offer's title, category or shop, by what is left of it without one of its letters: a search with a mistake leads to it.</summary>
/// <param name="Deletion">The folded word, or all but one of its letters.</param>
/// <param name="Word">The word as written, in lower case.</param>
internal sealed record KnownSpelling(string Deletion, string Word) : IWord
{
    /// <summary>The words that are worth knowing.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string?> texts) => [.. texts.SelectMany(Spelling.WordsOf).Distinct()];

    /// <summary>A mistake in the singular leads to the plural, too.</summary>
    public static IEnumerable<KnownSpelling> Of(string word) => Spelling.Deletions(Folding.ForSearch(word)).Concat(Spelling.Deletions(Stem.Of(Folding.ForSearch(word))))
        .Distinct().Select(deletion => new KnownSpelling(deletion, word));

    /// <summary>Whether a folded word is this one with one mistake.</summary>
    public static bool IsMeant(string typed, string word) =>
        Spelling.IsOneMistake(typed, Folding.ForSearch(word)) || Spelling.IsOneMistake(typed, Stem.Of(Folding.ForSearch(word)));
}

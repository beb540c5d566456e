using Marketplace.Search;

namespace Marketplace.Offers.MatchOffers;

/// <summary>The words of a search, looked up.</summary>
/// <param name="Asked">The words without fillers; null for a search without any text.</param>
/// <param name="Terms">What each word is looked up as: its stem, or the beginning of a longer one.</param>
/// <param name="Found">What each word finds; null if it finds nothing.</param>
internal sealed record SoughtWords(IReadOnlyList<string>? Asked, IReadOnlyList<WordTerm> Terms, IReadOnlyList<WordHit?> Found)
{
    public bool MatchesAll => Asked is null;

    public bool MatchesNone => Asked is { Count: 0 } || Found.Contains(null);

    /// <summary>Whether there was something to search for, but only symbols.</summary>
    public bool IsSymbols => Asked is { Count: 0 };

    public IReadOnlyList<WordHit> Hits => [.. Found.OfType<WordHit>()];

    public IEnumerable<string> Missing => (Asked ?? []).Where((_, i) => Found[i] is null);
}

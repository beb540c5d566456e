using System.Globalization;
using Marketplace.Offers.MatchOffers;

namespace Marketplace.Offers.NarrowOffers;

/// <summary>How many offers match, in all and for each category and country. Each filter counts what the others leave.</summary>
internal sealed record Facets(int Total, bool IsMore, IReadOnlyDictionary<string, int> Categories, IReadOnlyDictionary<string, int> Countries, int Most)
{
    public static Facets None { get; } = new(0, false, new Dictionary<string, int>(), new Dictionary<string, int>(), 0);

    /// <summary>The total as a reader sees it: 23, or 1,000+.</summary>
    public string Shown => Count(Total, Total > Most);

    /// <param name="sample">The offers that match without these two filters.</param>
    /// <param name="isMore">Whether there are more than are counted.</param>
    /// <param name="category">The chosen category, or "".</param>
    /// <param name="country">The chosen country, or "".</param>
    /// <param name="most">Up to how many are counted.</param>
    public static Facets Of(IReadOnlyCollection<Match> sample, bool isMore, string category, string country, int most) => new(
        isMore && (category + country).Length == 0 ? most + 1 : sample.Count(offer => offer.IsIn(category, country)),
        isMore,
        sample.Where(offer => offer.IsIn("", country)).GroupBy(offer => offer.Category).ToDictionary(g => g.Key, g => g.Count()),
        sample.Where(offer => offer.IsIn(category, "")).GroupBy(offer => offer.Country).ToDictionary(g => g.Key, g => g.Count()),
        most);

    /// <summary>A number of one category or country; with more matches than are counted it is at least that.</summary>
    public string Shows(int count) => Count(count, IsMore);

    private string Count(int count, bool isMore) =>
        Math.Min(count, Most).ToString("N0", CultureInfo.CurrentCulture) + (isMore ? "+" : "");
}

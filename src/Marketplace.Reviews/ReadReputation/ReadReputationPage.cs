using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Shared;

namespace Marketplace.Reviews.ReadReputation;

/// <summary>The seller's own look at the score.</summary>
/// <param name="Shop">The shop, as it stands in URLs.</param>
/// <param name="Year">The tally by which the seller is warned or not.</param>
/// <param name="Recommended">The rate, in percent, that is recommended.</param>
/// <param name="Rates">All periods.</param>
/// <param name="Reputation">The score.</param>
/// <param name="Negative">The newest negative reviews of the year; empty where there is no warning.</param>
/// <param name="Warned">Whether the rate of the year is below what is recommended.</param>
internal sealed record ReadReputationPage(
    string Shop, Tally Year, decimal Recommended, IReadOnlyList<RateRow> Rates, Reputation Reputation, IReadOnlyList<ReviewCard> Negative,
    bool Warned)
{
    /// <summary>The criteria below the year's mean, the weakest first.</summary>
    public IEnumerable<(string Name, double Mean)> Weakest => new (string Name, double Mean)[]
    {
        ("Order Fulfillment", Year.MeanOf(Year.Fulfillment)),
        ("Start Time", Year.MeanOf(Year.StartTime)),
        ("Communication", Year.MeanOf(Year.Communication)),
    }.Where(c => c.Mean < Year.Mean).OrderBy(c => c.Mean);
}

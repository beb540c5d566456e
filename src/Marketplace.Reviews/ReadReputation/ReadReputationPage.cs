using Marketplace.Contracts.Reviews;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Domain.Levels;
using Marketplace.Reviews.Shared;

namespace Marketplace.Reviews.ReadReputation;

/// <summary>The seller's own view of the score.</summary>
/// <param name="Shop">The shop's name in URLs.</param>
/// <param name="Year">The tally of the last year, which decides whether to warn the seller.</param>
/// <param name="Recommended">The recommended rate, in percent.</param>
/// <param name="Rates">All periods.</param>
/// <param name="Reputation">The score.</param>
/// <param name="Negative">The newest negative reviews of the year; empty without a warning.</param>
/// <param name="Warned">Whether the year's rate is below the recommended rate.</param>
/// <param name="Level">The level that the seller holds.</param>
/// <param name="Figures">What the next look at the level rests on.</param>
/// <param name="Terms">The levels' formula.</param>
internal sealed record ReadReputationPage(
    string Shop, Tally Year, decimal Recommended, IReadOnlyList<RateRow> Rates, Reputation Reputation, IReadOnlyList<ReviewCard> Negative,
    bool Warned, SellerLevel Level, LevelFigures Figures, LevelOptions Terms)
{
    /// <summary>How many positive and negative reviews a rate needs to be shown to buyers.</summary>
    public required int Enough { get; init; }

    /// <summary>The criteria below the year's mean, weakest first.</summary>
    public IEnumerable<(string Name, double Mean)> Weakest => new (string Name, double Mean)[]
    {
        ("Order Fulfillment", Year.MeanOf(Year.Fulfillment)),
        ("Start Time", Year.MeanOf(Year.StartTime)),
        ("Communication", Year.MeanOf(Year.Communication)),
    }.Where(c => c.Mean < Year.Mean).OrderBy(c => c.Mean);
}

using Marketplace.Contracts.Reviews;

namespace Marketplace.Offers.Domain;

/// <summary>The mean of some reviews, each of which is the mean of its three ratings.</summary>
internal readonly record struct Score(long Stars, int Reviews)
{
    /// <summary>A rank is a share in millionths.</summary>
    public const long Whole = 1_000_000;

    /// <summary>Taken off the rank of offers whose seller's standing is red, so that they come after all others of equal fit.</summary>
    public const long Barred = 2 * Whole;

    /// <summary>The quantile for 95 % confidence.</summary>
    public const double Z = 1.96, ZSquare = Z * Z;

    private const double PositiveFrom = 3.5, NegativeBelow = 2.5;

    /// <summary>The sum of a review's three ratings.</summary>
    public static int Of(Ratings ratings) => ratings.Fulfillment + ratings.StartTime + ratings.Communication;

    public static bool IsPositive(Ratings ratings) => Of(ratings) >= 3 * PositiveFrom;

    public static bool IsNegative(Ratings ratings) => Of(ratings) < 3 * NegativeBelow;

    /// <summary>
    /// The lower bound of the feedback rate in millionths: what the rate is at least, as sure as the number of reviews allows, so that one good
    /// review doesn't lead the list. E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference (1927).
    /// </summary>
    public static long RankOf(int positive, int negative) => positive + negative is var all && all == 0 ? 0
        : (long)(Whole * (positive + (ZSquare / 2) - (Z * Math.Sqrt(((double)positive * negative / all) + (ZSquare / 4)))) / (all + ZSquare));

    public double Mean => Reviews == 0 ? 0 : Stars / (3.0 * Reviews);
}

using Marketplace.Contracts.Reviews;

namespace Marketplace.Offers.Domain;

/// <summary>The mean of some reviews, each of which is the mean of its three ratings.</summary>
internal readonly record struct Score(long Stars, int Reviews)
{
    /// <summary>Ranking adds this many average reviews to every offer, so that a single good review doesn't lead the list.</summary>
    public const int AverageReviews = 5;

    public const int AverageStars = 11;

    /// <summary>The sum of a review's three ratings.</summary>
    public static int Of(Ratings ratings) => ratings.Fulfillment + ratings.StartTime + ratings.Communication;

    public double Mean => Reviews == 0 ? 0 : Stars / (3.0 * Reviews);
}

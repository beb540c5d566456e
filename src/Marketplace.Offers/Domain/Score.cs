using Marketplace.Contracts.Reviews;

namespace Marketplace.Offers.Domain;

/// <summary>The mean of some reviews, each of which is the mean of its three ratings.</summary>
internal readonly record struct Score(long Stars, int Reviews)
{
    /// <summary>A ranking weighs every offer as if it had this many average reviews more, so that one happy buyer alone does not lead.</summary>
    public const int AverageReviews = 5;

    public const int AverageStars = 11;

    /// <summary>The stars of one review's three ratings together.</summary>
    public static int Of(Ratings ratings) => ratings.Fulfillment + ratings.StartTime + ratings.Communication;

    public double Mean => Reviews == 0 ? 0 : Stars / (3.0 * Reviews);
}

using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Domain;

/// <summary>The version of a review before the buyer edited it. Only staff can see it.</summary>
internal sealed class ReviewVersion
{
    public ReviewVersion(long reviewId, Ratings ratings, string comment, DateTime replacedAt)
    {
        (ReviewId, Ratings, Comment, ReplacedAt) = (reviewId, ratings, comment, replacedAt);
    }

    private ReviewVersion()
    {
    }

    public long ReviewId { get; private set; }

    public Ratings Ratings { get; private set; } = null!;

    public string Comment { get; private set; } = "";

    public DateTime ReplacedAt { get; private set; }
}

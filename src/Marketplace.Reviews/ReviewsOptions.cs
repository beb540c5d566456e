using System.ComponentModel.DataAnnotations;

namespace Marketplace.Reviews;

/// <summary>The numbers of the review rules. Section <c>Reviews</c>.</summary>
internal sealed class ReviewsOptions
{
    /// <summary>An order that its buyer canceled this soon after placing it cannot be reviewed.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan TooSoonToReview { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The feedback rate, in percent, below which a seller is warned.</summary>
    [Range(0, 100)]
    public decimal RecommendedRate { get; set; } = 95;

    /// <summary>A feedback rate of fewer positive and negative reviews than this is not stated.</summary>
    [Range(1, 1000)]
    public int EnoughForRate { get; set; } = 10;

    /// <summary>How many reviews a page lists.</summary>
    [Range(1, 100)]
    public int PageSize { get; set; } = 10;
}

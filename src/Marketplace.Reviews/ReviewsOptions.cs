using System.ComponentModel.DataAnnotations;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews;

/// <summary>Options for reviews. Section <c>Reviews</c>.</summary>
internal sealed class ReviewsOptions
{
    /// <summary>An order that its buyer canceled this soon after placing it can't be reviewed.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan TooSoonToReview { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The feedback rate, in percent, below which the seller is warned.</summary>
    [Range(0, 100)]
    public decimal RecommendedRate { get; set; } = 95;

    /// <summary>The feedback rate is not shown with fewer positive and negative reviews than this.</summary>
    [Range(1, 1000)]
    public int EnoughForRate { get; set; } = 10;

    /// <summary>How many pictures a review can have.</summary>
    [Range(1, Review.MostPictures)]
    public int Pictures { get; set; } = 4;

    /// <summary>Within how many hours support decides on a contested refusal.</summary>
    [Range(1, 720)]
    public int RefusalDecisionHours { get; set; } = 72;

    /// <summary>How many reviews a page shows.</summary>
    [Range(1, 100)]
    public int PageSize { get; set; } = 10;

    /// <summary>The public ledger of reviews.</summary>
    public LedgerOptions Ledger { get; set; } = new();
}

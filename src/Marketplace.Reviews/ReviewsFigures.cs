using Marketplace.Contracts.Guides;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews;

internal sealed class ReviewsFigures(IOptions<ReviewsOptions> reviews) : IQuoteFigures
{
    public IReadOnlyDictionary<string, decimal> Figures { get; } = new Dictionary<string, decimal>
    {
        [nameof(ReviewsOptions.RecommendedRate)] = reviews.Value.RecommendedRate,
        [nameof(ReviewsOptions.EnoughForRate)] = reviews.Value.EnoughForRate,
        ["TooSoonToReviewMinutes"] = (decimal)reviews.Value.TooSoonToReview.TotalMinutes,
    };
}

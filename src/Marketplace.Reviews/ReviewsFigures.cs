using Marketplace.Contracts.Guides;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews;

internal sealed class ReviewsFigures(IOptions<ReviewsOptions> reviews, IOptions<LevelOptions> levels) : IQuoteFigures
{
    public IReadOnlyDictionary<string, decimal> Figures { get; } = new Dictionary<string, decimal>
    {
        [nameof(ReviewsOptions.RecommendedRate)] = reviews.Value.RecommendedRate,
        [nameof(ReviewsOptions.EnoughForRate)] = reviews.Value.EnoughForRate,
        [nameof(ReviewsOptions.RefusalDecisionHours)] = reviews.Value.RefusalDecisionHours,
        ["TooSoonToReviewMinutes"] = (decimal)reviews.Value.TooSoonToReview.TotalMinutes,
        [nameof(LevelOptions.LevelOneOrders)] = levels.Value.LevelOneOrders,
        [nameof(LevelOptions.LevelOneRate)] = levels.Value.LevelOneRate,
        [nameof(LevelOptions.LevelTwoOrders)] = levels.Value.LevelTwoOrders,
        [nameof(LevelOptions.LevelTwoRate)] = levels.Value.LevelTwoRate,
        [nameof(LevelOptions.LeadingOrders)] = levels.Value.LeadingOrders,
        [nameof(LevelOptions.LeadingRate)] = levels.Value.LeadingRate,
        [nameof(LevelOptions.LeadingInTime)] = levels.Value.LeadingInTime,
        [nameof(LevelOptions.ResponseHours)] = levels.Value.ResponseHours,
        [nameof(ReviewsOptions.Pictures)] = reviews.Value.Pictures,
        [nameof(LevelOptions.ResponseDays)] = levels.Value.ResponseDays,
    };
}

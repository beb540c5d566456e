using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.Shared;

/// <summary>A row of the table of feedback rates.</summary>
internal sealed record RateRow(Sentence Period, FeedbackRate Rate, bool IsEnough, bool IsBelow, string Figure)
{
    public static IReadOnlyList<RateRow> Of(Reputation reputation, ReviewsOptions options) =>
    [
        .. Reputation.Windows.Select(window => Of(reputation, window, options)),
        Of(new Sentence("All time"), reputation.AllTime.Rate, options, "rate-all"),
    ];

    public static RateRow Of(Reputation reputation, int window, ReviewsOptions options) =>
        Of(new Sentence("{0} days", window), reputation.Last(window).Rate, options, $"rate-{window}");

    private static RateRow Of(Sentence period, FeedbackRate rate, ReviewsOptions options, string figure)
    {
        var enough = rate.IsEnough(options.EnoughForRate);
        return new(period, rate, enough, enough && rate.IsBelow(options.RecommendedRate), figure);
    }
}

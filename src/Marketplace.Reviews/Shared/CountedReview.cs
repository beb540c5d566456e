using System.Linq.Expressions;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;

namespace Marketplace.Reviews.Shared;

/// <summary>A review as a figure's arithmetic shows it: without its text.</summary>
internal sealed record CountedReview(
    long Id, DateTime PublishedAt, Ratings Ratings, Tone? Tone, DateTime? WithdrawnAt, WithdrawalReason? WithdrawalReason, Ruling? Ruled, DeletionReason? Ground)
{
    public static Expression<Func<Review, CountedReview>> Of { get; } = r => new CountedReview(
        r.Id, r.PublishedAt, new Ratings(r.Ratings.Fulfillment, r.Ratings.StartTime, r.Ratings.Communication), r.Tone, r.WithdrawnAt, r.WithdrawalReason, r.Ruled, r.Ground);

    public Number Number => new(Id);

    public bool IsGone => WithdrawnAt is not null || Ruled == Ruling.Delete;

    /// <summary>Why it doesn't count in this figure; null if it does.</summary>
    public Sentence? Excluded(Figure figure, DateTime now) =>
        WithdrawnAt is not null ? new("withdrawn by the buyer: {0}", new Sentence((WithdrawalReason ?? Domain.WithdrawalReason.Other).InWords()))
        : Ruled == Ruling.Delete ? new("deleted by support: {0}", new Sentence(Ground?.InWords() ?? "Another reason"))
        : Tone is null ? new("not counted in the score: {0}", new Sentence(Ground?.InWords() ?? "Another reason"))
        : PublishedAt < figure.Since(now) ? figure.Window is { } days ? new("older than {0} days", days) : new("published before {0}", TrendPicture.Name(figure.Since(now)))
        : figure.IsRate && Tone == Domain.Tone.Neutral ? new("neutral: it doesn't change the rate")
        : null;
}

using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;

namespace Marketplace.Reviews.Domain;

/// <summary>
/// What support decides about the review. It lies on top: stars and words stay as the buyer wrote them, so that another decision can bring all
/// of it back.
/// </summary>
internal sealed partial class Review
{
    /// <summary>Since when a request for its deletion, or an appeal, is open.</summary>
    public DateTime? UnderReviewSince { get; private set; }

    public Ruling? Ruled { get; private set; }

    public DateTime? RuledAt { get; private set; }

    public DeletionReason? Ground { get; private set; }

    /// <summary>The passage that nobody but staff and the buyer reads, word for word.</summary>
    public string? TakenOut { get; private set; }

    /// <summary>When something was last heard of a request. What is told late does not override what happened after it.</summary>
    public DateTime? ModeratedAt { get; private set; }

    public void BeginReview(DateTime at) => Moderate(at, at);

    public void EndReview(DateTime at) => Moderate(null, at);

    /// <summary>Replaces whatever was decided before. What its buyer has withdrawn stays so.</summary>
    public void Rule(Ruling ruling, DeletionReason? ground, string? passage, DateTime at)
    {
        if (WithdrawnAt is not null || at < RuledAt) return;
        var counted = Counts;
        (Ruled, RuledAt, Ground, TakenOut) = (ruling, at, ground, passage);
        Settle();
        if (Counts != counted) Raise(new ReviewRecounted(Summary(), Ratings, Counts) { OccurredAt = at });
    }

    private void Moderate(DateTime? since, DateTime at)
    {
        if (at < ModeratedAt) return;
        (UnderReviewSince, ModeratedAt) = (since, at);
    }
}

using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;

namespace Marketplace.Reviews.Domain;

/// <summary>The seller may ask once, in the platform's words, that the buyer look at the review again (rule REV-7).</summary>
internal sealed partial class Review
{
    public DateTime? UpdateRequestedAt { get; private set; }

    /// <summary>Why the seller can't ask, or null.</summary>
    /// <param name="isMuted">Whether the buyer has muted this seller's requests.</param>
    public Sentence? UpdateRequestRefusal(bool isMuted) =>
        WithdrawnAt is not null ? new("The buyer withdrew this review, so it can't be updated.")
        : IsGone ? new("Support deleted this review, so it can't be updated.")
        : EditedAt is not null ? new("The buyer has already edited this review once, so it can't be updated again.")
        : UpdateRequestedAt is { } at ? new("You asked the buyer on {0}. You can ask only once.", at)
        : UnderReviewSince is not null ? new("Support is checking this review. You can ask after the decision.")
        : isMuted ? new("This buyer doesn't want requests to update reviews.")
        : !Order.IsResolved ? new("You can ask after a refund, a free extra or a closed claim.")
        : null;

    public void RequestUpdate(bool isMuted, DateTime now)
    {
        if (UpdateRequestRefusal(isMuted) is { } refusal) throw refusal.Refused();
        UpdateRequestedAt = now;
        Raise(new ReviewUpdateRequested(Summary(), Order.ShopName) { OccurredAt = now });
    }
}

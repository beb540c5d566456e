using Marketplace.Kernel.Domain;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.Shared;

namespace Marketplace.Reviews.ReplyToReview;

internal sealed record ReplyToReviewPage(Number Number, ReviewCard Card, Sentence? Refusal, long Version)
{
    public required ReplyToReviewForm Form { get; init; }

    public string Action => Card.Reply is null ? "Reply" : "Change reply";
}

using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Events;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.count-review")]
internal sealed class MoveScoreWhenReviewIsEdited(OffersDbContext db) : IHandle<ReviewEdited>
{
    public static bool Concerns(ReviewEdited happened) => happened.Counts;

    public Task Handle(ReviewEdited happened, CancellationToken cancel)
    {
        db.MoveScore(happened.Review.OfferId, happened.Review.SellerId, Score.Of(happened.Ratings) - Score.Of(happened.Before), reviews: 0);
        return Task.CompletedTask;
    }
}

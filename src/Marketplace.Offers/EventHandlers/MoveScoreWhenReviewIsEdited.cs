using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Events;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;

namespace Marketplace.Offers.EventHandlers;

internal sealed class MoveScoreWhenReviewIsEdited(OffersDbContext db) : IHandle<ReviewEdited>
{
    public Task Handle(ReviewEdited happened, CancellationToken cancel)
    {
        if (!happened.Counts) return Task.CompletedTask;
        db.MoveScore(happened.Review.OfferId, happened.Review.SellerId, Score.Of(happened.Ratings) - Score.Of(happened.Before), reviews: 0);
        return Task.CompletedTask;
    }
}

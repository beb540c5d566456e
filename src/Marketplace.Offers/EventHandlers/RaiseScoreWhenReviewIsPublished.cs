using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Events;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.count-review")]
internal sealed class RaiseScoreWhenReviewIsPublished(OffersDbContext db) : IHandle<ReviewPublished>
{
    public Task Handle(ReviewPublished happened, CancellationToken cancel)
    {
        db.MoveScore(happened.Review.OfferId, happened.Review.SellerId, Score.Of(happened.Ratings), reviews: 1);
        return Task.CompletedTask;
    }
}

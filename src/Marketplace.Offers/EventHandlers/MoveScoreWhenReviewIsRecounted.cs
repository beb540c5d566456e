using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Events;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.count-review")]
internal sealed class MoveScoreWhenReviewIsRecounted(OffersDbContext db) : IHandle<ReviewRecounted>
{
    public Task Handle(ReviewRecounted happened, CancellationToken cancel)
    {
        var by = happened.Counts ? 1 : -1;
        db.MoveScore(happened.Review.OfferId, happened.Review.SellerId, by * Score.Of(happened.Ratings), reviews: by);
        return Task.CompletedTask;
    }
}

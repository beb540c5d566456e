using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.count-review")]
internal sealed class MoveScoreWhenReviewIsCounted(OffersDbContext db) : IHandle<ReviewCounted>
{
    public Task Handle(ReviewCounted happened, CancellationToken cancel)
    {
        var (before, now) = (happened.Before, happened.Now);
        db.MoveScore(
            happened.Review.OfferId, happened.Review.SellerId, stars: StarsOf(now) - StarsOf(before), reviews: CountOf(now) - CountOf(before),
            positive: PositiveOf(now) - PositiveOf(before), negative: NegativeOf(now) - NegativeOf(before));
        return Task.CompletedTask;

        static int StarsOf(Ratings? ratings) => ratings is null ? 0 : Score.Of(ratings);

        static int PositiveOf(Ratings? ratings) => ratings is not null && Score.IsPositive(ratings) ? 1 : 0;

        static int NegativeOf(Ratings? ratings) => ratings is not null && Score.IsNegative(ratings) ? 1 : 0;

        static int CountOf(Ratings? ratings) => ratings is null ? 0 : 1;
    }
}

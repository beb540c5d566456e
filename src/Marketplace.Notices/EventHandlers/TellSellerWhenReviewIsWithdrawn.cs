using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellSellerWhenReviewIsWithdrawn(Notifier notifier) : IHandle<ReviewWithdrawn>
{
    public Task Handle(ReviewWithdrawn happened, CancellationToken cancel) => notifier.Tell(
        happened, happened.Review.SellerId, new Sentence("{0} withdrew the review of “{1}”.", happened.Review.BuyerName, happened.Review.Title),
        Paths.Review(happened.Review), cancel);
}

using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellSellerWhenReviewIsEdited(Notifier notifier) : IHandle<ReviewEdited>
{
    public Task Handle(ReviewEdited happened, CancellationToken cancel) => notifier.Tell(
        happened, happened.Review.SellerId, new Sentence("{0} edited the review of “{1}”.", happened.Review.BuyerName, happened.Review.Title),
        Paths.Review(happened.Review), cancel);
}

using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellSellerWhenReviewIsPublished(Notifier notifier) : IHandle<ReviewPublished>
{
    public Task Handle(ReviewPublished happened, CancellationToken cancel) => notifier.Tell(
        happened, happened.Review.SellerId, new Sentence("{0} reviewed “{1}”.", happened.Review.BuyerName, happened.Review.Title),
        Paths.Review(happened.Review), cancel);
}

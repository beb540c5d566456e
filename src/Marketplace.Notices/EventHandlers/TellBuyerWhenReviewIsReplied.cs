using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellBuyerWhenReviewIsReplied(Notifier notifier) : IHandle<ReviewReplied>
{
    public Task Handle(ReviewReplied happened, CancellationToken cancel) => notifier.Tell(
        happened, happened.Review.BuyerId,
        new Sentence(
            happened.Changed ? "The seller changed the reply to your review of “{0}”." : "The seller replied to your review of “{0}”.",
            happened.Review.Title),
        Paths.Review(happened.Review), cancel);
}

using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellSellerWhenDeletionRequestIsClosed(Notifier notifier) : IHandle<DeletionRequestClosed>
{
    public Task Handle(DeletionRequestClosed happened, CancellationToken cancel) => notifier.Tell(
        happened, happened.Request.SellerId,
        new Sentence(
            "Your request to delete the review of “{0}” ended: {1} withdrew the review.", happened.Request.Title, happened.Request.BuyerName),
        Paths.Request(happened.Request), cancel);
}

using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellWhoAskedWhenDeletionRequestIsClosed(Notifier notifier) : IHandle<DeletionRequestClosed>
{
    public Task Handle(DeletionRequestClosed happened, CancellationToken cancel)
    {
        var request = happened.Request;
        return request.ReportedById is { } reporter
            ? notifier.Tell(
                happened, reporter, new Sentence("{1} withdrew the review of “{0}” that you reported.", request.Title, request.BuyerName),
                Paths.Review(request), cancel)
            : notifier.Tell(
                happened, request.SellerId,
                new Sentence("Your request to delete the review of “{0}” ended: {1} withdrew the review.", request.Title, request.BuyerName),
                Paths.Request(request), cancel);
    }
}

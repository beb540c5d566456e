using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellBothPartiesWhenDeletionIsRequested(Notifier notifier) : IHandle<DeletionRequested>
{
    public async Task Handle(DeletionRequested happened, CancellationToken cancel)
    {
        var request = happened.Request;
        await notifier.Tell(
            happened, request.SellerId, new Sentence("Support has your request to delete the review of “{0}” by {1}.", request.Title, request.BuyerName),
            Paths.Request(request), cancel);
        await notifier.Tell(
            happened, request.BuyerId,
            new Sentence(
                "{1} asked support to look at your review of “{0}”. It stays public until support has decided.", request.Title, request.ShopName),
            Paths.Request(request), cancel);
    }
}

using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellOtherPartyWhenDecisionIsAppealed(Notifier notifier) : IHandle<DecisionAppealed>
{
    public Task Handle(DecisionAppealed happened, CancellationToken cancel)
    {
        var request = happened.Request;
        return happened.By == Party.Buyer
            ? notifier.Tell(
                happened, request.SellerId,
                new Sentence("{1} appealed the decision about the review of “{0}”. Somebody else decides anew.", request.Title, request.BuyerName),
                Paths.Request(request), cancel)
            : notifier.Tell(
                happened, request.BuyerId,
                new Sentence("{1} appealed the decision about your review of “{0}”. Somebody else decides anew.", request.Title, request.ShopName),
                Paths.Request(request), cancel);
    }
}

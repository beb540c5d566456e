using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;
using static Marketplace.Kernel.Domain.Utc;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellOtherPartyWhenDecisionIsAppealed(Notifier notifier) : IHandle<DecisionAppealed>
{
    /// <summary>A report has one side only.</summary>
    public static bool Concerns(DecisionAppealed happened) => happened.Request.ReportedById is null;

    public Task Handle(DecisionAppealed happened, CancellationToken cancel)
    {
        var (request, until) = (happened.Request, happened.OtherUntil.InUtc());
        return happened.By == Party.Buyer
            ? notifier.Tell(
                happened, request.SellerId,
                new Sentence("{1} appealed the decision about the review of “{0}”. You can join until {2}; somebody else decides anew.", request.Title, request.BuyerName, until),
                Paths.Request(request), cancel)
            : notifier.Tell(
                happened, request.BuyerId,
                new Sentence("{1} appealed the decision about your review of “{0}”. You can join until {2}; somebody else decides anew.", request.Title, request.ShopName, until),
                Paths.Request(request), cancel);
    }
}

using Marketplace.Contracts.Billing;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices to professional sellers about what they state about themselves.</summary>
[HandlerName("notices.identities")]
internal sealed class IdentityNotices(INotifier notifier) : IHandle<IdentityConfirmationDue>, IHandle<SellingPaused>
{
    public Task Handle(IdentityConfirmationDue happened, CancellationToken cancel) => notifier.Tell(happened, happened.SellerId, new(
        new("Confirm your seller details by {0}.", happened.DueAt), null, [new("The law wants you to confirm once a year that they are still right.")],
        NextStep.Of(new("Check your seller details, then confirm them."), new("On {0} selling pauses. Orders that are already placed go on.", happened.PausesAt)),
        new("Check details"), Paths.Identity, Why.Shop));

    public Task Handle(SellingPaused happened, CancellationToken cancel) => notifier.Tell(happened, happened.SellerId, new(
        new("Nobody can buy your offers until your seller details are complete."), null, [new("Orders that are already placed go on.")],
        NextStep.Of(new("State or confirm your seller details."), new("Your offers stay paused.")), new("Check details"), Paths.Identity, Why.Shop));
}

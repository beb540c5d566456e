using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;
using static Marketplace.Kernel.Domain.Utc;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellSellerWhenFilingIsDecided(Notifier notifier) : IHandle<FilingDecided>
{
    public Task Handle(FilingDecided happened, CancellationToken cancel) => notifier.Tell(
        happened, happened.SellerId,
        happened.SuspendedUntil is { } until
            ? new Sentence("An administrator decided about your requests: you can file the next one on {0}.", until.InUtc())
            : new Sentence("An administrator decided about your requests: nothing follows for your account."),
        "/shop/deletion-requests", cancel);
}

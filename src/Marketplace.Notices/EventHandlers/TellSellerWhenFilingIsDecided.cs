using System.Globalization;
using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellSellerWhenFilingIsDecided(Notifier notifier) : IHandle<FilingDecided>
{
    public Task Handle(FilingDecided happened, CancellationToken cancel) => notifier.Tell(
        happened, happened.SellerId,
        happened.SuspendedUntil is { } until
            ? new Sentence("An administrator decided about your requests: you can file the next one on {0}.", until.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture))
            : new Sentence("An administrator decided about your requests: nothing follows for your account."),
        "/shop/deletion-requests", cancel);
}

using Marketplace.Contracts.Moderation;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class TellReporterWhenReviewIsReported(Notifier notifier) : IHandle<ReviewReported>
{
    public Task Handle(ReviewReported happened, CancellationToken cancel) => notifier.Tell(
        happened, happened.Request.ReportedById!.Value,
        new Sentence("Support has your report of the review of “{0}” by {1}.", happened.Request.Title, happened.Request.BuyerName),
        Paths.Review(happened.Request), cancel);
}

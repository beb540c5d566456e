using Marketplace.Contracts.Moderation;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices to staff about their cases.</summary>
[HandlerName("notices.staff")]
internal sealed class StaffNotices(INotifier notifier) : IHandle<CaseHandedOver>
{
    public Task Handle(CaseHandedOver happened, CancellationToken cancel) => notifier.Tell(happened, happened.ToId, new(
        new("{0} handed a case over to you.", happened.ByName), null,
        [happened.Note.Length == 0 ? new("There is no note.") : new("Note: “{0}”", happened.Note)],
        NextStep.Of(new("Decide the case by {0}.", happened.DueAt), new("Your colleagues can take it when your time for it runs out.")),
        new("View case"), happened.Path, Why.Staff));
}

using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about the copy of a person's data.</summary>
[HandlerName("notices.personal-data")]
internal sealed class DataNotices(INotifier notifier) : IHandle<PersonalDataReady>
{
    public Task Handle(PersonalDataReady happened, CancellationToken cancel) => notifier.Tell(happened, happened.AccountId, new(
        new("Your data is ready to download."), null, [new("You can download the file once."), new("If you didn't ask for it, change your password.")],
        NextStep.Of(new("Download your data by {0}.", happened.Until), new("The file is deleted. You can ask for a new one.")),
        new("Download your data"), Paths.Data, Why.Account));
}

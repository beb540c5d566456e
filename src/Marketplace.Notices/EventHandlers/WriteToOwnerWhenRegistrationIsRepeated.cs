using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class WriteToOwnerWhenRegistrationIsRepeated(Notifier notifier) : IHandle<RegistrationRepeated>
{
    private static readonly Sentence Subject = new("You have an account already");
    private static readonly Sentence Text = new(
        "somebody, perhaps you, wanted to register with this address, but it has an account. If you forgot the password, set a new one here:");

    public Task Handle(RegistrationRepeated happened, CancellationToken cancel)
    {
        notifier.Write(happened, happened.AccountId, happened.Email, happened.UserName, Subject, Text, happened.Link);
        return Task.CompletedTask;
    }
}

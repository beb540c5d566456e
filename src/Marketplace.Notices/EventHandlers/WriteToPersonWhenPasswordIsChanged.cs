using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class WriteToPersonWhenPasswordIsChanged(Notifier notifier) : IHandle<PasswordChanged>
{
    private static readonly Sentence Subject = new("Your password was changed");
    private static readonly Sentence Text = new(
        "the password of your account was changed. If it was you, there is nothing to do. If it wasn't you, set a new password now:");

    public Task Handle(PasswordChanged happened, CancellationToken cancel)
    {
        notifier.Write(happened, happened.AccountId, happened.Email, happened.UserName, Subject, Text, happened.Link);
        return Task.CompletedTask;
    }
}

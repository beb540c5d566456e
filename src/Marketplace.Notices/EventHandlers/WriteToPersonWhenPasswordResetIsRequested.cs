using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class WriteToPersonWhenPasswordResetIsRequested(Notifier notifier) : IHandle<PasswordResetRequested>
{
    private static readonly Sentence Subject = new("Set a new password");
    private static readonly Sentence Text = new(
        "somebody, perhaps you, asked for a new password. Set it under this link. If it was not you, do nothing: your password stays.");

    public Task Handle(PasswordResetRequested happened, CancellationToken cancel)
    {
        notifier.Write(happened, happened.AccountId, happened.Email, happened.UserName, Subject, Text, happened.Link);
        return Task.CompletedTask;
    }
}

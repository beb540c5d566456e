using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;

namespace Marketplace.Notices.EventHandlers;

/// <summary>All that people are told about their account. It goes to the address that the event names, for the account may not be confirmed yet.</summary>
[HandlerName("notices.accounts")]
internal sealed class AccountNotices(Notifier notifier) :
    IHandle<EmailConfirmationRequested>, IHandle<RegistrationRepeated>, IHandle<PasswordResetRequested>
{
    public Task Handle(EmailConfirmationRequested happened, CancellationToken cancel)
    {
        notifier.Write(
            happened, happened.Email, happened.UserName, new("Confirm your email address"),
            new("Open the link and select Confirm to verify your email address. If you didn't register, ignore this email."),
            happened.Link, new("Confirm email address"));
        return Task.CompletedTask;
    }

    public Task Handle(RegistrationRepeated happened, CancellationToken cancel)
    {
        notifier.Write(
            happened, happened.Email, happened.UserName, new("You already have an account"),
            new("Someone, perhaps you, tried to register with this email address. You already have an account. If you forgot your password, set a new one."),
            happened.Link, new("Set a new password"));
        return Task.CompletedTask;
    }

    public Task Handle(PasswordResetRequested happened, CancellationToken cancel)
    {
        notifier.Write(
            happened, happened.Email, happened.UserName, new("Set a new password"),
            new("Someone, perhaps you, asked for a new password. If it wasn't you, ignore this email: your password stays the same."),
            happened.Link, new("Set a new password"));
        return Task.CompletedTask;
    }
}

using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Notices.Channels;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Emails about an account, sent to the address in the event because the account may not be confirmed yet.</summary>
[HandlerName("notices.accounts")]
internal sealed class AccountNotices(Notifier notifier) :
    IHandle<EmailConfirmationRequested>, IHandle<RegistrationRepeated>, IHandle<PasswordResetRequested>, IHandle<PasswordChanged>, IHandle<EmailChangeRequested>
{
    public Task Handle(EmailConfirmationRequested happened, CancellationToken cancel)
    {
        notifier.Write(
            happened, happened.Language, happened.Email, happened.UserName, new("Confirm your email address"),
            new("Open the link and select Confirm to verify your email address. If you didn't register, ignore this email."),
            happened.Link, new("Confirm email address"));
        return Task.CompletedTask;
    }

    public Task Handle(RegistrationRepeated happened, CancellationToken cancel)
    {
        notifier.Write(
            happened, happened.Language, happened.Email, happened.UserName, new("You already have an account"),
            new("Someone tried to register with this email address, but you already have an account. If you forgot your password, set a new one."),
            happened.Link, new("Set a new password"));
        return Task.CompletedTask;
    }

    public Task Handle(PasswordResetRequested happened, CancellationToken cancel)
    {
        notifier.Write(
            happened, happened.Language, happened.Email, happened.UserName, new("Set a new password"),
            new("Someone asked for a new password for your account. If it wasn't you, ignore this email. Your password stays the same."),
            happened.Link, new("Set a new password"));
        return Task.CompletedTask;
    }

    public Task Handle(PasswordChanged happened, CancellationToken cancel)
    {
        notifier.Write(
            happened, happened.Language, happened.Email, happened.UserName, new("Your password was changed"),
            new("If you changed it, you don't need to do anything. If it wasn't you, set a new password now."),
            happened.Link, new("Set a new password"));
        return Task.CompletedTask;
    }

    /// <summary>The new address gets the link. The old address is warned, so that its owner can stop the change.</summary>
    public Task Handle(EmailChangeRequested happened, CancellationToken cancel)
    {
        notifier.Write(
            happened, happened.Language, happened.NewEmail, happened.UserName, new("Confirm your new email address"),
            new("Open the link to use this address for your account. If you didn't ask for this, ignore this email."),
            happened.Link, new("Confirm email address"));
        notifier.Write(
            happened, happened.Language, happened.Email, happened.UserName, new("Your email address is about to change"),
            new("Someone who knows your password asked to change the email address of your account. If it wasn't you, set a new password now."),
            happened.ResetLink, new("Set a new password"));
        return Task.CompletedTask;
    }
}

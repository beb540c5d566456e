using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Emails about an account, sent to the address in the event because the account may not be confirmed yet.</summary>
[HandlerName("notices.accounts")]
internal sealed class AccountNotices(INotifier notifier) :
    IHandle<EmailConfirmationRequested>, IHandle<RegistrationRepeated>, IHandle<PasswordResetRequested>, IHandle<PasswordChanged>, IHandle<EmailChangeRequested>,
    IHandle<EmailChanged>, IHandle<PhoneChanged>, IHandle<SignInMethodChanged>
{
    private static readonly NextStep SetPasswordIfNotYou = NextStep.Of(
        new("If it wasn't you, set a new password now."), new("The change stays. If you made it, you don't need to do anything."));

    public Task Handle(EmailConfirmationRequested happened, CancellationToken cancel)
    {
        notifier.Write(happened, Recipient.At(happened.Email, happened.UserName, happened.Language), new(
            new("Confirm your email address"), null, [],
            NextStep.Of(new("Open the link and select Confirm to verify your email address."), new("You can't sign in. If you didn't register, ignore this email.")),
            new("Confirm email address"), happened.Link, Why.Address));
        return Task.CompletedTask;
    }

    public Task Handle(RegistrationRepeated happened, CancellationToken cancel)
    {
        notifier.Write(happened, Recipient.At(happened.Email, happened.UserName, happened.Language), new(
            new("You already have an account"), null,
            [new("Someone tried to register with this email address, but you already have an account.")],
            NextStep.Of(new("If you forgot your password, set a new one."), new("Nothing changes. You can sign in as before.")),
            new("Set a new password"), happened.Link, Why.Address));
        return Task.CompletedTask;
    }

    public Task Handle(PasswordResetRequested happened, CancellationToken cancel)
    {
        notifier.Write(happened, Recipient.At(happened.Email, happened.UserName, happened.Language), new(
            new("Set a new password"), null, [new("Someone asked for a new password for your account.")],
            NextStep.Of(new("If it was you, set a new password."), new("Your password stays the same.")),
            new("Set a new password"), happened.Link, Why.Address));
        return Task.CompletedTask;
    }

    public Task Handle(PasswordChanged happened, CancellationToken cancel)
    {
        notifier.Write(happened, Recipient.At(happened.Email, happened.UserName, happened.Language), new(
            new("Your password was changed"), null, [], SetPasswordIfNotYou, new("Set a new password"), happened.Link, Why.Owner));
        return Task.CompletedTask;
    }

    public Task Handle(SignInMethodChanged happened, CancellationToken cancel)
    {
        notifier.Write(happened, Recipient.At(happened.Email, happened.UserName, happened.Language), new(
            happened.Change switch
            {
                SignInChange.AuthenticatorAdded => new("An authenticator app was added to your account"),
                SignInChange.AuthenticatorRemoved => new("The authenticator app of your account was turned off"),
                SignInChange.RecoveryCodesMade => new("New recovery codes were made for your account"),
                SignInChange.RecoveryCodeUsed => new("A recovery code was used for your account"),
                SignInChange.PasskeyAdded => new("A passkey was added to your account"),
                SignInChange.PasskeyRemoved => new("A passkey was removed from your account"),
                var other => throw new InvalidOperationException($"No words for {other}."),
            },
            null, [],
            NextStep.Of(new("If it wasn't you, change your password. Then check your passkeys and where you're signed in."), new("The change stays. If you made it, you don't need to do anything.")),
            new("Check sign-in and security"), happened.Link, Why.Owner));
        return Task.CompletedTask;
    }

    /// <summary>The new address gets the link. The old address is warned, so that its owner can stop the change.</summary>
    public Task Handle(EmailChangeRequested happened, CancellationToken cancel)
    {
        notifier.Write(happened, Recipient.At(happened.NewEmail, happened.UserName, happened.Language), new(
            new("Confirm your new email address"), null, [],
            NextStep.Of(
                new("Open the link to use this address for your account."), new("Your email address stays the same. If you didn't ask for this, ignore this email.")),
            new("Confirm email address"), happened.Link, Why.Address));
        notifier.Write(happened, Recipient.At(happened.Email, happened.UserName, happened.Language), new(
            new("Your email address is about to change"), null, [new("Someone who knows your password asked to change the email address of your account.")],
            NextStep.Of(new("If it wasn't you, set a new password now."), new("The address changes once the new one is confirmed.")),
            new("Set a new password"), happened.ResetLink, Why.Owner));
        return Task.CompletedTask;
    }

    /// <summary>The old address is told.</summary>
    public Task Handle(EmailChanged happened, CancellationToken cancel)
    {
        notifier.Write(happened, Recipient.At(happened.OldEmail, happened.UserName, happened.Language), new(
            new("Your email address was changed"), null,
            [new("Your account now uses a different email address. We won't email this address again.")],
            SetPasswordIfNotYou, new("Set a new password"), happened.Link, Why.Owner));
        return Task.CompletedTask;
    }

    public Task Handle(PhoneChanged happened, CancellationToken cancel)
    {
        notifier.Write(happened, Recipient.At(happened.Email, happened.UserName, happened.Language), new(
            happened.Phone.Length > 0 ? new("Your phone number was changed") : new("Your phone number was removed"), null, [],
            SetPasswordIfNotYou, new("Set a new password"), happened.Link, Why.Owner));
        return Task.CompletedTask;
    }
}

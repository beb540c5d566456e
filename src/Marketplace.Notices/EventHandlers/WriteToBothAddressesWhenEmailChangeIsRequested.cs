using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>The new address gets the link. The old one is warned while it can still stop the change.</summary>
internal sealed class WriteToBothAddressesWhenEmailChangeIsRequested(Notifier notifier) : IHandle<EmailChangeRequested>
{
    private static readonly Sentence Subject = new("Confirm your new e-mail address");
    private static readonly Sentence Text = new("open the link to use this address for your account from now on. If you didn't ask for this, ignore this mail.");
    private static readonly Sentence Warning = new("Your e-mail address is about to change");
    private static readonly Sentence WarningText = new(
        "somebody who knows your password asked to change the e-mail address of your account. If it wasn't you, set a new password now:");

    public Task Handle(EmailChangeRequested happened, CancellationToken cancel)
    {
        notifier.Write(happened, happened.AccountId, happened.NewEmail, happened.UserName, Subject, Text, happened.Link);
        notifier.Write(happened, happened.AccountId, happened.Email, happened.UserName, Warning, WarningText, happened.ResetLink);
        return Task.CompletedTask;
    }
}

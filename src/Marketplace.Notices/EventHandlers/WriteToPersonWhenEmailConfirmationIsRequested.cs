using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Events;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

internal sealed class WriteToPersonWhenEmailConfirmationIsRequested(Notifier notifier) : IHandle<EmailConfirmationRequested>
{
    private static readonly Sentence Subject = new("Confirm your e-mail address");
    private static readonly Sentence Text = new(
        "please confirm that this address is yours: open the link and press the button. If you have not registered, do nothing.");

    public Task Handle(EmailConfirmationRequested happened, CancellationToken cancel)
    {
        notifier.Write(happened, happened.AccountId, happened.Email, happened.UserName, Subject, Text, happened.Link);
        return Task.CompletedTask;
    }
}

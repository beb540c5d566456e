using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices to people who close their account.</summary>
[HandlerName("notices.closing")]
internal sealed class ClosingNotices(INotifier notifier) : IHandle<AccountClosing>, IHandle<AccountClosingSoon>, IHandle<AccountKept>, IHandle<AccountForgotten>
{
    private static readonly Sentence Keep = new("Keep my account");

    public Task Handle(AccountClosing happened, CancellationToken cancel) => notifier.Tell(happened, happened.AccountId, new(
        new("Your account will be closed on {0}.", happened.Until), null,
        happened.HasShop ? [new("Nobody can find or buy your offers. They come back if you keep your account.")] : [],
        NextStep.Of(new("If you change your mind, or didn't ask for it, sign in and keep your account."), new("Your name and personal data are removed. Nobody can bring the account back.")),
        Keep, Closing.Page, Why.Account));

    public Task Handle(AccountClosingSoon happened, CancellationToken cancel) => notifier.Tell(happened, happened.AccountId, new(
        new("Your account will soon be closed: on {0}.", happened.Until), null, [],
        NextStep.Of(new("If you change your mind, or didn't ask for it, sign in and keep your account."), new("Your name and personal data are removed. Nobody can bring the account back.")),
        Keep, Closing.Page, Why.Account));

    public Task Handle(AccountKept happened, CancellationToken cancel) => notifier.Tell(happened, happened.AccountId, new(
        new("You've kept your account."), null, [],
        NextStep.Of(new("You can use your account as before."), happened.HasShop ? new("Your offers are back as they were.") : new("You don't need to do anything.")),
        new("Go to your account"), Paths.Account, Why.Account));

    public Task Handle(AccountForgotten happened, CancellationToken cancel)
    {
        var kept = happened.HasShop
            ? new Sentence("The law makes us keep billing records, your tax details and your payout account for some years. They are encrypted and locked.")
            : new("Messages and files that you sent stay with those who received them.");
        notifier.Write(happened, Recipient.At(happened.Email, happened.UserName, happened.Language), new(
            new("Your account is closed."), null,
            [new("We've removed your name, your email address and your other personal data."), new("Your orders, ratings, reviews and replies stay, without your name."), kept],
            NextStep.Of(new("You don't need to do anything. This is our last email to you."), new("Your account stays closed. Nobody can bring it back.")),
            new("Read our privacy notice"), Paths.Privacy, Why.Closed));
        return Task.CompletedTask;
    }
}

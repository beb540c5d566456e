using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices to people who close their account.</summary>
[HandlerName("notices.closing")]
internal sealed class ClosingNotices(INotifier notifier) : IHandle<AccountClosing>, IHandle<AccountClosingSoon>, IHandle<AccountKept>
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
}

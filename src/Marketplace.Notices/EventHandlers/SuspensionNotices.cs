using Marketplace.Casework.Letters;
using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices to people whose account is suspended. Nobody else is told.</summary>
[HandlerName("notices.suspensions")]
internal sealed class SuspensionNotices(INotifier notifier) : IHandle<AccountSuspended>, IHandle<SuspensionEnded>, IHandle<SuspensionUpheld>
{
    public Task Handle(AccountSuspended happened, CancellationToken cancel) => notifier.Tell(happened, happened.AccountId, new(
        happened.Until is { } until ? new("Your account is suspended until {0}.", until) : new("Your account is suspended."), null,
        [new("Rule: {0}", new Sentence(happened.Rule.InWords())), new("Reason: {0}", ReasonParts.Say(happened.Reason)), new("Orders that are already placed go on.")],
        NextStep.Of(new("If you think this is wrong, appeal. Someone else will decide."), new("You can't buy, list offers or leave reviews while your account is suspended.")),
        new("Read more or appeal"), Suspended.Page, Why.Account));

    public Task Handle(SuspensionEnded happened, CancellationToken cancel) => notifier.Tell(happened, happened.AccountId, new(
        happened.Why switch
        {
            SuspensionEnd.Appeal => new("Your appeal was granted. Your account is no longer suspended."),
            SuspensionEnd.TakenBack => new("The decision behind your suspension was reversed. Your account is no longer suspended."),
            SuspensionEnd.Lifted => new("An administrator ended the suspension of your account."),
            _ => new("The suspension of your account is over."),
        },
        null, happened.Reasons.Length > 0 ? [new("Reasons: {0}", ReasonParts.Say(happened.Reasons))] : [],
        NextStep.Of(new("You can use your account as before."), happened.HasShop ? new("Your offers are back as they were.") : new("You don't need to do anything.")),
        new("Go to your account"), Paths.Account, Why.Account));

    public Task Handle(SuspensionUpheld happened, CancellationToken cancel) => notifier.Tell(happened, happened.AccountId, new(
        new("Your appeal was rejected. Your account stays suspended."), null,
        [new("Reasons: {0}", ReasonParts.Say(happened.Reasons)), happened.Until is { } until ? new("The suspension ends on {0}.", until) : new("The suspension has no end date.")],
        NextStep.Of(new("Read the decision. It is final here. You can still go to court."), new("Orders that are already placed go on.")),
        new("Read the decision"), Suspended.Page, Why.Account));
}

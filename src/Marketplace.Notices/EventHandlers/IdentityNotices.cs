using Marketplace.Casework.Letters;
using Marketplace.Contracts.Billing;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices to sellers about what they state about themselves, and support's check of it.</summary>
[HandlerName("notices.identities")]
internal sealed class IdentityNotices(INotifier notifier) : IHandle<IdentityConfirmationDue>, IHandle<SellingPaused>, IHandle<IdentityCheckAhead>, IHandle<IdentityCheckDue>, IHandle<IdentityChecked>
{
    /// <summary>What the pause for a check means is told by <see cref="IdentityCheckDue"/>.</summary>
    public static bool Concerns(SellingPaused happened) => happened.Why == SellingPause.Statement;

    public Task Handle(IdentityConfirmationDue happened, CancellationToken cancel) => notifier.Tell(happened, happened.SellerId, new(
        new("Confirm your seller details by {0}.", happened.DueAt), null, [new("The law requires you to confirm once a year that they are still right.")],
        NextStep.Of(new("Check your seller details, then confirm them."), new("On {0} selling pauses. Orders that are already placed go on.", happened.PausesAt)),
        new("Check details"), Paths.Identity, Why.Shop));

    public Task Handle(SellingPaused happened, CancellationToken cancel) => notifier.Tell(happened, happened.SellerId, new(
        new("Nobody can buy your offers until your seller details are complete."), null, [new("Orders that are already placed go on.")],
        NextStep.Of(new("State or confirm your seller details."), new("Your offers stay paused.")), new("Check details"), Paths.Identity, Why.Shop));

    public Task Handle(IdentityCheckAhead happened, CancellationToken cancel) => notifier.Tell(happened, happened.SellerId, new(
        new("Support will soon check who you are."), null,
        [
            new("You've made {0} sales this year. At {1} sales and {2} in a calendar year, selling pauses until support has checked who you are.", happened.Sales, happened.Limit, new Money(happened.Amount, happened.Currency)),
            new("Support checks your name, address, tax number, date of birth and payout account."),
        ],
        NextStep.Of(new("Check that these details are complete and right."), new("The pause takes longer.")), new("Check details"), Paths.Identity, Why.Shop));

    public Task Handle(IdentityCheckDue happened, CancellationToken cancel) => notifier.Tell(happened, happened.SellerId, new(
        new("Nobody can buy your offers until support has checked who you are."), null,
        [
            new("From this many sales in a year, the law requires us to check who you are. Orders that are already placed go on."),
            .. happened.NeedsDetails ? [new Sentence("Your seller details are missing.")] : Array.Empty<Sentence>(),
            .. happened.NeedsTax ? [new Sentence("Your tax details are missing.")] : Array.Empty<Sentence>(),
            .. happened.NeedsAccount ? [new Sentence("Your payout account is missing.")] : Array.Empty<Sentence>(),
        ],
        happened.DueAt is { } due
            ? NextStep.Of(new("You don't need to do anything."), new("Support decides by {0}.", due))
            : NextStep.Of(new("Complete your details."), new("Your offers stay paused.")),
        new("Check details"), Paths.Identity, Why.Shop));

    public Task Handle(IdentityChecked happened, CancellationToken cancel) => notifier.Tell(happened, happened.SellerId, new(
        new(DecidedWords.OfIdentity(happened.IsConfirmed)), null,
        [new("Reasons: {0}", ReasonParts.Say(happened.Reasons))],
        happened.IsConfirmed ? NextStep.None : NextStep.Of(new("Correct and save your details. Then support checks again."), new("Your offers stay paused.")),
        new("Check details"), Paths.Identity, Why.Shop));
}

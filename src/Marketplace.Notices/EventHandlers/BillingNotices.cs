using Marketplace.Casework.Letters;
using Marketplace.Contracts.Billing;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Domain;
using Marketplace.Notices.WriteNotice;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about payouts and the account to which they go, for the seller.</summary>
[HandlerName("notices.billing")]
internal sealed class BillingNotices(INotifier notifier) : IHandle<PayoutPaid>, IHandle<PayoutFailed>, IHandle<PayoutAccountChanged>, IHandle<HoldDecided>
{
    public Task Handle(PayoutPaid happened, CancellationToken cancel) => notifier.Tell(happened, happened.Payout.SellerId, new(
        new("We paid out {0} to your account ending in {1}.", AmountOf(happened.Payout), happened.Payout.AccountEnding), null,
        [new("The bank's reference is {0}. It can take a day or two until the money arrives.", happened.Reference)], NextStep.None,
        new("View earnings"), Paths.Earnings, Why.Shop));

    public Task Handle(PayoutFailed happened, CancellationToken cancel) => notifier.Tell(happened, happened.Payout.SellerId, new(
        new("The bank couldn't pay out {0} to your account ending in {1}.", AmountOf(happened.Payout), happened.Payout.AccountEnding), null,
        [new("The bank's reason: {0}", happened.Reason), new("The money is available to you again.")],
        NextStep.Of(new("Check your payout account."), new("We try again on the next payout day.")), new("Check account"), Paths.PayoutAccount, Why.Shop));

    public Task Handle(PayoutAccountChanged happened, CancellationToken cancel) => notifier.Tell(happened, happened.SellerId, new(
        new("Your payouts now go to the account ending in {0}.", happened.AccountEnding), null, [],
        NextStep.Of(new("If this wasn't you, enter your account again and change your password."), new("Your next payout goes to this account.")),
        new("Check account"), Paths.PayoutAccount, Why.Shop));

    public Task Handle(HoldDecided happened, CancellationToken cancel) => notifier.Tell(happened, happened.SellerId, new(
        new(DecidedWords.OfHold(happened.IsReleased), new Money(happened.Amount, happened.Currency), happened.Title),
        new(happened.OrderId, happened.Title),
        [
            new("Reasons: {0}", ReasonParts.Say(happened.Reasons)),
            new(DecidedWords.AfterHold(happened.IsReleased)),
        ],
        NextStep.None, new("View order"), Paths.Order(happened.OrderId), Why.Shop));

    private static Money AmountOf(PayoutSummary payout) => new(payout.Amount, payout.Currency);
}

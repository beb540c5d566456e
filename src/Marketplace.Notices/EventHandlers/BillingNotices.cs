using Marketplace.Contracts.Billing;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.Channels;
using Marketplace.Notices.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Notices about payouts, for the seller.</summary>
[HandlerName("notices.billing")]
internal sealed class BillingNotices(INotifier notifier) : IHandle<PayoutPaid>, IHandle<PayoutFailed>
{
    public Task Handle(PayoutPaid happened, CancellationToken cancel) => notifier.Tell(happened, happened.Payout.SellerId, new(
        new("We paid out {0} to your account ending in {1}.", AmountOf(happened.Payout), happened.Payout.AccountEnding), null,
        [new("The bank's reference is {0}. It can take a day or two until the money arrives.", happened.Reference)], NextStep.None,
        new("View earnings"), Paths.Earnings, Why.Shop));

    public Task Handle(PayoutFailed happened, CancellationToken cancel) => notifier.Tell(happened, happened.Payout.SellerId, new(
        new("The bank couldn't pay out {0} to your account ending in {1}.", AmountOf(happened.Payout), happened.Payout.AccountEnding), null,
        [new("The bank's reason: {0}", happened.Reason), new("The money is available to you again.")],
        NextStep.Of(new("Check your payout account."), new("We try again on the next payout day.")), new("Check account"), Paths.PayoutAccount, Why.Shop));

    private static Money AmountOf(PayoutSummary payout) => new(payout.Amount, payout.Currency);
}

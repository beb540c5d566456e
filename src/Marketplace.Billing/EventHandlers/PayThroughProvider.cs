using Marketplace.Billing.Domain;
using Marketplace.Billing.Payouts;
using Marketplace.Billing.Persistence;
using Marketplace.Events;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.EventHandlers;

/// <summary>An exception from the provider means that the outcome is unknown: the event is retried with the same keys.</summary>
[HandlerName("billing.pay-through-provider")]
internal sealed class PayThroughProvider(BillingDbContext db, PayoutDesk desk, IPayoutGateway gateway, TimeProvider clock) : IHandle<PayoutRequested>, IHandle<PayoutReported>
{
    public Task Handle(PayoutRequested happened, CancellationToken cancel) => Settle(happened.PayoutId, cancel);

    public Task Handle(PayoutReported happened, CancellationToken cancel) => Settle(happened.PayoutId, cancel);

    private async Task Settle(long id, CancellationToken cancel)
    {
        // One that is paid can still come back from the bank.
        if (await db.Payouts.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { ConnectedId.Length: > 0, State: PayoutState.AtProvider or PayoutState.Paid } payout) return;
        var (answer, now) = (await gateway.Pay(payout, cancel), clock.GetUtcNow().UtcDateTime);
        payout.Remember(answer.Transfer, answer.Payout);
        if (answer.State == PayoutState.Failed) await desk.Fail(payout, answer.Reason, now, cancel);
        else if (answer.State == PayoutState.Paid && payout.State == PayoutState.AtProvider) desk.Pay(payout, answer.Payout, now);
    }
}

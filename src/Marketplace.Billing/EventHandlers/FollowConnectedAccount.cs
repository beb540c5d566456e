using Marketplace.Billing.Domain;
using Marketplace.Billing.Payouts;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Billing;
using Marketplace.Events;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.EventHandlers;

/// <summary>A seller's account at the payment provider has changed. The seller is told, in case it was somebody else.</summary>
[HandlerName("billing.follow-connected-account")]
internal sealed class FollowConnectedAccount(BillingDbContext db, IdentityDesk desk, IPayoutGateway gateway, TimeProvider clock) : IHandle<AccountReported>
{
    public async Task Handle(AccountReported happened, CancellationToken cancel)
    {
        if (await db.ConnectedAccounts.SingleOrDefaultAsync(a => a.SellerId == happened.SellerId, cancel) is not { } account) return;
        var (isReady, ending) = await gateway.Look(account.AccountId, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        if (!account.Change(isReady, ending, now) || !isReady) return;
        await desk.Save(account.SellerId, IdentityGaps.Account, changesWho: false, now, cancel);
        db.Raise(new PayoutAccountChanged(account.SellerId, ending));
    }
}

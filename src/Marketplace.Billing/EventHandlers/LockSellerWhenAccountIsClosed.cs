using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.EventHandlers;

/// <summary>Takes a seller's names away, and locks what the law makes us keep (rule ACC-6). Transfers and sums have no names and stay.</summary>
[HandlerName("billing.lock-seller")]
internal sealed class LockSellerWhenAccountIsClosed(BillingDbContext db, Vault vault, IOptions<BillingOptions> options) : IHandle<AccountClosed>
{
    public async Task Handle(AccountClosed happened, CancellationToken cancel)
    {
        var id = happened.AccountId;
        if (!happened.HasShop || await db.ClosedSellers.AnyAsync(s => s.SellerId == id, cancel)) return;
        var trader = (await db.Identities.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancel))?.Trader;
        var connected = await db.ConnectedAccounts.Where(a => a.SellerId == id).Select(a => a.AccountId).SingleOrDefaultAsync(cancel);
        db.ClosedSellers.Add(new ClosedSeller
        {
            SellerId = id,
            ClosedAt = happened.OccurredAt,
            DestroyAt = ClosedSeller.EndOf(happened.OccurredAt, options.Value.KeptYears),
            ProtectedDetails = trader is null && connected is null ? "" : vault.Protect(new KeptDetails(trader, connected ?? "")),
        });
        db.OnSave(async c =>
        {
            await db.Identities.Where(i => i.Id == id).ExecuteDeleteAsync(c);
            await db.IdentityChecks.Where(i => i.Id == id).ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, FormerNames.Seller).SetProperty(x => x.Reasons, ""), c);
            await db.HoldObjections.Where(h => h.SellerId == id).ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, FormerNames.Seller).SetProperty(x => x.Words, ""), c);
            await db.FormerPayoutAccounts.Where(a => a.SellerId == id).ExecuteDeleteAsync(c);
            await db.ConnectedAccounts.Where(a => a.SellerId == id).ExecuteDeleteAsync(c);
            await db.Sellers.Where(s => s.SellerId == id).ExecuteUpdateAsync(set => set.SetProperty(x => x.Name, FormerNames.Seller).SetProperty(x => x.NameVersion, long.MaxValue), c);
        });
    }
}

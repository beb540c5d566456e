using Marketplace.Casework.Uploads;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.EventHandlers;

/// <summary>Takes a person's name and return addresses out of claims and withdrawals (rule ACC-6), and deletes reports about them: nobody deals with them any more.</summary>
[HandlerName("complaints.forget-party")]
internal sealed class ForgetPartyWhenAccountIsClosed(ComplaintsDbContext db) : IHandle<AccountClosed>
{
    private const int Batch = 500;

    public async Task Handle(AccountClosed happened, CancellationToken cancel)
    {
        var id = happened.AccountId;
        for (long after = 0; await Ids(db.Orders.Where(o => o.BuyerId == id && o.OrderId > after).Select(o => o.OrderId), cancel) is { Count: > 0 } ids; after = ids[^1])
        {
            await db.Write(c => db.Orders.Where(o => ids.Contains(o.OrderId)).ExecuteUpdateAsync(set => set.SetProperty(x => x.BuyerName, FormerNames.Customer), c), cancel);
        }
        for (long after = 0; await Ids(db.Orders.Where(o => o.SellerId == id && o.OrderId > after).Select(o => o.OrderId), cancel) is { Count: > 0 } ids; after = ids[^1])
        {
            await db.Write(c => db.Orders.Where(o => ids.Contains(o.OrderId)).ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, FormerNames.Seller), c), cancel);
        }
        // Saved together by the delivery: one person has few.
        foreach (var claim in await db.Claims.Where(c => c.BuyerId == id).ToListAsync(cancel)) claim.Forget(Party.Buyer);
        foreach (var claim in await db.Claims.Where(c => c.SellerId == id).ToListAsync(cancel)) claim.Forget(Party.Seller);
        foreach (var withdrawal in await db.Withdrawals.Where(w => w.BuyerId == id).ToListAsync(cancel)) withdrawal.Forget(Party.Buyer);
        foreach (var withdrawal in await db.Withdrawals.Where(w => w.SellerId == id).ToListAsync(cancel)) withdrawal.Forget(Party.Seller);
        await db.Write(c => db.Reports.Where(r => r.CustomerId == id).ExecuteDeleteAsync(c), cancel);
        await db.Write(c => db.Reports.Where(r => r.SellerId == id).ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, FormerNames.Seller), c), cancel);
        await db.ForgetEvidence(id, cancel);
    }

    private static Task<List<long>> Ids(IQueryable<long> ids, CancellationToken cancel) => ids.OrderBy(id => id).Take(Batch).ToListAsync(cancel);
}

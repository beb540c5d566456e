using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Reviews.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Reviews.EventHandlers;

/// <summary>Takes a person's name off their reviews and their shop (rule ACC-6). Ratings, texts and the ledger stay as they are: it has no names.</summary>
[HandlerName("reviews.forget-party")]
internal sealed class ForgetPartyWhenAccountIsClosed(ReviewsDbContext db) : IHandle<AccountClosed>
{
    private const int Batch = 500;

    public async Task Handle(AccountClosed happened, CancellationToken cancel)
    {
        var id = happened.AccountId;
        for (long after = 0; await Ids(db.Orders.Where(o => o.BuyerId == id && o.OrderId > after).Select(o => o.OrderId), cancel) is { Count: > 0 } ids; after = ids[^1])
        {
            await db.Write(c => db.ContestedRefusals.Where(r => ids.Contains(r.OrderId)).ExecuteUpdateAsync(set => set.SetProperty(x => x.BuyerName, FormerNames.Customer), c), cancel);
            await db.Write(c => db.Reviews.Where(r => ids.Contains(r.OrderId) && r.WithdrawalWords != null).ExecuteUpdateAsync(set => set.SetProperty(x => x.WithdrawalWords, (string?)null), c), cancel);
            await db.Write(c => db.Orders.Where(o => ids.Contains(o.OrderId)).ExecuteUpdateAsync(set => set.SetProperty(x => x.BuyerName, FormerNames.Customer), c), cancel);
        }
        for (long after = 0; await Ids(db.Orders.Where(o => o.SellerId == id && o.OrderId > after).Select(o => o.OrderId), cancel) is { Count: > 0 } ids; after = ids[^1])
        {
            await db.Write(c => db.ContestedRefusals.Where(r => ids.Contains(r.OrderId)).ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, FormerNames.Seller), c), cancel);
            await db.Write(c => db.Orders.Where(o => ids.Contains(o.OrderId)).ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, FormerNames.Seller), c), cancel);
        }
        await db.Write(c => db.UpdateRequestMutes.Where(u => u.BuyerId == id || u.SellerId == id).ExecuteDeleteAsync(c), cancel);
        await db.Write(c => db.PictureFiles.Where(p => p.DraftOf == id).ExecuteDeleteAsync(c), cancel);
        await db.Write(c => db.Shops.Where(s => s.SellerId == id).ExecuteUpdateAsync(set => set
            .SetProperty(x => x.Name, FormerNames.Seller).SetProperty(x => x.Description, "").SetProperty(x => x.Version, long.MaxValue), c), cancel);
    }

    private static Task<List<long>> Ids(IQueryable<long> ids, CancellationToken cancel) => ids.OrderBy(id => id).Take(Batch).ToListAsync(cancel);
}

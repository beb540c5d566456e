using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.EventHandlers;

/// <summary>
/// Takes a person's name, address and notes out of their orders (rule ACC-6). What they wrote to the other side stays with it. Each batch is saved by itself,
/// and a repeat finds what is left. What was opened too late to stop the closing is ended: nobody could go on with it.
/// </summary>
[HandlerName("orders.forget-party")]
internal sealed class ForgetPartyWhenAccountIsClosed(OrdersDbContext db, IdGenerator ids, TimeProvider clock) : IHandle<AccountClosed>
{
    private const int Batch = 500;
    private const int MostWords = 40;

    public async Task Handle(AccountClosed happened, CancellationToken cancel)
    {
        var id = happened.AccountId;
        for (long after = 0; await Next(db.Orders.Where(o => o.BuyerId == id && o.Id > after), cancel) is { Count: > 0 } orders; after = orders[^1].Id)
        {
            var ids = orders.ConvertAll(o => o.Id);
            await ForgetWords(orders.ConvertAll(o => (o.Id, o.Title, o.BuyerName)), OrderSide.Selling, cancel);
            await Write(db.AmountCases.Where(c => ids.Contains(c.OrderId)), c => c.ExecuteUpdateAsync(set => set.SetProperty(x => x.BuyerName, FormerNames.Customer), cancel), cancel);
            await Write(db.MoneyCases.Where(c => ids.Contains(c.OrderId)), c => c.ExecuteUpdateAsync(set => set.SetProperty(x => x.BuyerName, FormerNames.Customer), cancel), cancel);
            await Forget(ids, id, Party.Buyer, FormerNames.Customer, cancel);
            await Write(db.Payments.Where(p => ids.Contains(p.OrderId)), p => p.ExecuteUpdateAsync(set => set.SetProperty(x => x.CardEnding, "").SetProperty(x => x.PageUrl, ""), cancel), cancel);
            await Write(db.Orders.Where(o => ids.Contains(o.Id)), o => o.ExecuteUpdateAsync(set => set
                .SetProperty(x => x.BuyerName, FormerNames.Customer).SetProperty(x => x.Note, "")
                .SetProperty(x => x.Contact.Name, "").SetProperty(x => x.Contact.Street, "").SetProperty(x => x.Contact.PostalCode, "")
                .SetProperty(x => x.Contact.City, "").SetProperty(x => x.Contact.Country, "").SetProperty(x => x.Contact.Phone, ""), cancel), cancel);
        }
        for (long after = 0; await Next(db.Orders.Where(o => o.SellerId == id && o.Id > after), cancel) is { Count: > 0 } orders; after = orders[^1].Id)
        {
            var ids = orders.ConvertAll(o => o.Id);
            await ForgetWords(orders.ConvertAll(o => (o.Id, o.Title, o.ShopName)), OrderSide.Buying, cancel);
            await Write(db.AmountCases.Where(c => ids.Contains(c.OrderId)), c => c.ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, FormerNames.Seller), cancel), cancel);
            await Write(db.MoneyCases.Where(c => ids.Contains(c.OrderId)), c => c.ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, FormerNames.Seller), cancel), cancel);
            await Write(db.Disputes.Where(d => ids.Contains(d.OrderId)), d => d.ExecuteUpdateAsync(set => set.SetProperty(x => x.Evidence, ""), cancel), cancel);
            await Forget(ids, id, Party.Seller, FormerNames.Seller, cancel);
            await Write(db.Orders.Where(o => ids.Contains(o.Id)), o => o.ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, FormerNames.Seller), cancel), cancel);
        }
        await Write(db.CustomOrders.Where(c => c.BuyerId == id), c => c.ExecuteUpdateAsync(set => set.SetProperty(x => x.BuyerName, FormerNames.Customer), cancel), cancel);
        await Write(db.CustomOrders.Where(c => c.SellerId == id), c => c.ExecuteUpdateAsync(set => set.SetProperty(x => x.ShopName, FormerNames.Seller), cancel), cancel);
        await Write(db.Words.Where(w => w.PersonId == id), w => w.ExecuteDeleteAsync(cancel), cancel);
        await Write(db.BlockedCustomers.Where(b => b.CustomerId == id), b => b.ExecuteUpdateAsync(set => set.SetProperty(x => x.CustomerName, FormerNames.Customer).SetProperty(x => x.Note, ""), cancel), cancel);
        await Write(db.BlockedCustomers.Where(b => b.SellerId == id), b => b.ExecuteDeleteAsync(cancel), cancel);
        await EndRunning(id, cancel);
    }

    private async Task EndRunning(long id, CancellationToken cancel)
    {
        var pause = await db.SellerPauses.SingleOrDefaultAsync(p => p.SellerId == id && p.Why == SellingPause.Closing, cancel);
        if (pause is null) db.SellerPauses.Add(pause = new SellerPause { SellerId = id, Why = SellingPause.Closing });
        pause.Close();
        foreach (var stage in new[] { OrderStage.New, OrderStage.Confirmed, OrderStage.Paid, OrderStage.Sent })
        {
            var orders = await db.Orders.Include(o => o.History).Where(o => o.BuyerId == id && o.Stage == stage).ToListAsync(cancel);
            orders.AddRange(await db.Orders.Include(o => o.History).Where(o => o.SellerId == id && o.Stage == stage).ToListAsync(cancel));
            foreach (var order in orders)
            {
                if (order.EndWithoutParty(ids.Next(), clock.GetUtcNow().UtcDateTime) is { } refund) db.Payments.Add(refund);
            }
        }
    }

    private static Task<List<Order>> Next(IQueryable<Order> orders, CancellationToken cancel) => orders.AsNoTracking().OrderBy(o => o.Id).Take(Batch).ToListAsync(cancel);

    private async Task Forget(List<long> ids, long account, Party party, string name, CancellationToken cancel)
    {
        await Write(db.Set<HistoryEntry>().Where(e => ids.Contains(EF.Property<long>(e, "OrderId")) && e.Who == party), e => e.ExecuteUpdateAsync(set => set.SetProperty(x => x.Name, name), cancel), cancel);
        await Write(db.Payments.Where(p => ids.Contains(p.OrderId) && p.By == party), p => p.ExecuteUpdateAsync(set => set.SetProperty(x => x.ByName, name), cancel), cancel);
        await Write(db.Notes.Where(n => ids.Contains(n.OrderId) && n.AuthorId == account), n => n.ExecuteDeleteAsync(cancel), cancel);
    }

    /// <summary>The other side doesn't find the orders by the name any more, unless a title has the same word.</summary>
    private async Task ForgetWords(List<(long Id, string Title, string Name)> orders, OrderSide side, CancellationToken cancel)
    {
        foreach (var word in orders.Select(o => o.Name).Distinct().SelectMany(name => Words.Of(MostWords, name)).Distinct())
        {
            var ids = orders.Where(o => !Words.Of(MostWords, o.Title).Contains(word)).Select(o => o.Id).ToList();
            await Write(db.Words.Where(w => ids.Contains(w.OrderId) && w.Side == side && w.Word == word), w => w.ExecuteDeleteAsync(cancel), cancel);
        }
    }

    private Task<int> Write<TRow>(IQueryable<TRow> rows, Func<IQueryable<TRow>, Task<int>> change, CancellationToken cancel) => db.Write(_ => change(rows), cancel);
}

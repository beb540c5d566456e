using Marketplace.Contracts.Moderation;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

/// <summary>An account's orders.</summary>
internal sealed class OwnOrders(OrdersDbContext db) : IFindInvolvement
{
    public async Task<IReadOnlyCollection<long>> Of(long account, IReadOnlyCollection<long> ids, CancellationToken cancel) => await db.Orders
        .Where(o => ids.Contains(o.Id) && (o.BuyerId == account || o.SellerId == account)).Select(o => o.Id).ToListAsync(cancel);
}

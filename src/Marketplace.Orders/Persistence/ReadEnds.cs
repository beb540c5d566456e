using Marketplace.Contracts.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

internal sealed class ReadEnds(OrdersDbContext db) : IReadEnds
{
    public Task<DateTime?> EndOf(long orderId, CancellationToken cancel) => db.Orders
        .Where(o => o.Id == orderId && o.EndedAt != null && o.OpenClaimId == null && o.DisputeId == null && o.PendingRefundId == null && o.OwedAmount == 0)
        .Select(o => o.History.Max(e => (DateTime?)e.At)).SingleOrDefaultAsync(cancel);
}

using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

internal sealed class ReadContacts(OrdersDbContext db) : IReadContacts
{
    public Task<Contact?> Of(long orderId, CancellationToken cancel) =>
        db.Orders.AsNoTracking().Where(o => o.Id == orderId).Select(o => (Contact?)o.Contact).SingleOrDefaultAsync(cancel);
}

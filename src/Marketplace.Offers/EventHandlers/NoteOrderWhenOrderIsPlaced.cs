using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Events;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

internal sealed class NoteOrderWhenOrderIsPlaced(OffersDbContext db) : IHandle<OrderPlaced>
{
    public async Task Handle(OrderPlaced happened, CancellationToken cancel)
    {
        var purchase = await db.Purchases.SingleOrDefaultAsync(p => p.Id == happened.Order.OrderId, cancel);
        purchase?.Ordered(happened.OccurredAt);
    }
}

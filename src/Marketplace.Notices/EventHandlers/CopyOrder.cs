using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.EventHandlers;

[HandlerName("notices.copy-order")]
internal sealed class CopyOrder(NoticesDbContext db) : IHandle<OrderPlaced>
{
    public async Task Handle(OrderPlaced happened, CancellationToken cancel)
    {
        if (!await db.Orders.AnyAsync(o => o.Id == happened.Order.OrderId, cancel)) db.Orders.Add(OrderCopy.Of(happened.Order));
    }
}

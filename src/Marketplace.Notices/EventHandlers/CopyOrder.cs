using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.EventHandlers;

[HandlerName("notices.copy-order", Together = true)]
internal sealed class CopyOrder(NoticesDbContext db) : IHandle<OrderPlaced>, IHandle<OrderAdded>, IHandle<OrderAmountChanged>
{
    public Task Handle(OrderPlaced happened, CancellationToken cancel) => Copy(happened.Order, cancel);

    public Task Handle(OrderAdded happened, CancellationToken cancel) => Copy(happened.Order, cancel);

    public async Task Handle(OrderAmountChanged happened, CancellationToken cancel)
    {
        var copy = await db.Orders.SingleAsync(o => o.Id == happened.Order.OrderId, cancel);
        if (happened.OccurredAt < copy.ChargedAt) return;
        (copy.Total, copy.ChargedAt) = (happened.Order.Total, happened.OccurredAt);
    }

    private async Task Copy(OrderSummary order, CancellationToken cancel)
    {
        if (!await db.Orders.AnyAsync(o => o.Id == order.OrderId, cancel)) db.Orders.Add(OrderCopy.Of(order));
    }
}

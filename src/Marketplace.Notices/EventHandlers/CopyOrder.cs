using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.EventHandlers;

[HandlerName("notices.copy-order", Together = true)]
internal sealed class CopyOrder(NoticesDbContext db) : IHandle<OrderPlaced>, IHandle<OrderAdded>, IHandle<OrderAmountChanged>,
    IHandle<OrderFinished>, IHandle<OrderCanceled>, IHandle<OrderRefunded>
{
    public Task Handle(OrderPlaced happened, CancellationToken cancel) => Copy(happened.Order, cancel);

    public Task Handle(OrderAdded happened, CancellationToken cancel) => Copy(happened.Order, cancel);

    public async Task Handle(OrderAmountChanged happened, CancellationToken cancel)
    {
        var copy = await db.Orders.SingleAsync(o => o.Id == happened.Order.OrderId, cancel);
        if (happened.OccurredAt < copy.ChargedAt) return;
        (copy.Total, copy.ChargedAt) = (happened.Order.Total, happened.OccurredAt);
    }

    public Task Handle(OrderFinished happened, CancellationToken cancel) => End(happened.Order, happened.OccurredAt, cancel);

    public Task Handle(OrderCanceled happened, CancellationToken cancel) => End(happened.Order, happened.OccurredAt, cancel);

    public Task Handle(OrderRefunded happened, CancellationToken cancel) => End(happened.Order, happened.OccurredAt, cancel);

    private async Task End(OrderSummary order, DateTime at, CancellationToken cancel)
    {
        var copy = await db.Orders.SingleOrDefaultAsync(o => o.Id == order.OrderId, cancel);
        if (copy is null) db.Orders.Add(copy = OrderCopy.Of(order));
        copy.EndedAt ??= at;
    }

    private async Task Copy(OrderSummary order, CancellationToken cancel)
    {
        if (!await db.Orders.AnyAsync(o => o.Id == order.OrderId, cancel)) db.Orders.Add(OrderCopy.Of(order));
    }
}

using Marketplace.Contracts.Moderation;
using Marketplace.Events;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.EventHandlers;

/// <summary>Support canceled the order with a decision about its review. Its refund waits while another one of the order is in progress.</summary>
[HandlerName("orders.carry-out-remedy")]
internal sealed class CarryOutRemedyWhenItIsDecided(OrdersDbContext db, TimeProvider clock) : IHandle<RemedyDecided>
{
    public async Task Handle(RemedyDecided happened, CancellationToken cancel)
    {
        var refundId = happened.Remedy.RefundId;
        if (await db.Payments.AnyAsync(p => p.Id == refundId, cancel)) return;
        var order = await db.Orders.Include(o => o.History).SingleAsync(o => o.Id == happened.OrderId, cancel);
        if (order.CarryOutRemedy(refundId, clock.GetUtcNow().UtcDateTime) is { } refund) db.Payments.Add(refund);
    }
}

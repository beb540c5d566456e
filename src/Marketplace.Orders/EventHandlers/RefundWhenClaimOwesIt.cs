using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.EventHandlers;

/// <summary>A claim ended with a refund. Its refund waits while another one of the order is in progress.</summary>
[HandlerName("orders.refund-claim")]
internal sealed class RefundWhenClaimOwesIt(OrdersDbContext db, TimeProvider clock) : IHandle<RefundOwed>
{
    public async Task Handle(RefundOwed happened, CancellationToken cancel)
    {
        if (await db.Payments.AnyAsync(p => p.Id == happened.RefundId, cancel)) return;
        var (claim, by) = (happened.Claim, happened.By);
        var order = await db.Orders.Include(o => o.History).SingleAsync(o => o.Id == claim.OrderId, cancel);
        var actor = new Actor(by, by == Party.Seller ? claim.ShopName : "");
        var refund = order.RefundClaim(
            actor, happened.Amount, $"Claim {new Number(claim.ClaimId).Shown}", happened.RefundId, clock.GetUtcNow().UtcDateTime, happened.WasReported);
        if (refund is not null) db.Payments.Add(refund);
    }
}

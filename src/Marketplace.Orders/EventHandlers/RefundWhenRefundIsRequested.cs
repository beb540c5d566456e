using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.EventHandlers;

[HandlerName("orders.refund")]
internal sealed class RefundWhenRefundIsRequested(OrdersDbContext db, IPaymentGateway gateway, IdGenerator ids, TimeProvider clock)
    : IHandle<RefundRequested>
{
    public async Task Handle(RefundRequested happened, CancellationToken cancel)
    {
        var refund = await db.Payments.SingleOrDefaultAsync(p => p.Id == happened.PaymentId, cancel);
        if (refund is not { IsPending: true, ChargeId: { } chargeId }) return;
        var order = await db.Orders.Include(o => o.History).SingleAsync(o => o.Id == refund.OrderId, cancel);
        var answer = await gateway.Find(refund.Id, cancel) ?? await gateway.Refund(refund.Id, chargeId, refund.Money, cancel);
        order.Settle(refund, answer.Outcome, answer.Reason, ids.Next(), clock.GetUtcNow().UtcDateTime);
    }
}

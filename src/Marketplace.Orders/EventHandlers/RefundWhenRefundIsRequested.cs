using Marketplace.Events;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.EventHandlers;

[HandlerName("orders.refund")]
internal sealed class RefundWhenRefundIsRequested(OrdersDbContext db, Answers answers) : IHandle<RefundRequested>
{
    public async Task Handle(RefundRequested happened, CancellationToken cancel)
    {
        if (await db.Payments.SingleOrDefaultAsync(p => p.Id == happened.PaymentId, cancel) is { IsPending: true, ChargeId: not null } refund) await answers.Request(refund, cancel);
    }
}

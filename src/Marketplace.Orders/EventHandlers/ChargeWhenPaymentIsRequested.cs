using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.EventHandlers;

/// <summary>An exception from the gateway means that the outcome is unknown: the event is retried with the same key.</summary>
[HandlerName("orders.charge")]
internal sealed class ChargeWhenPaymentIsRequested(
    OrdersDbContext db, IPaymentGateway gateway, IdGenerator ids, TimeProvider clock, IOptions<PaymentOptions> options)
    : IHandle<PaymentRequested>
{
    public async Task Handle(PaymentRequested happened, CancellationToken cancel)
    {
        var payment = await db.Payments.SingleOrDefaultAsync(p => p.Id == happened.PaymentId, cancel);
        if (payment is not { IsPending: true }) return;
        var order = await db.Orders.Include(o => o.History).SingleAsync(o => o.Id == payment.OrderId, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var answer = now >= payment.RequestedAt + options.Value.Patience
            ? await gateway.Void(payment.Id, cancel)
            : await gateway.Find(payment.Id, cancel) ?? await gateway.Charge(payment.Id, payment.Token, payment.Money, cancel);
        if (order.Settle(payment, answer.Outcome, answer.Reason, ids.Next(), now) is { } refund) db.Payments.Add(refund);
    }
}

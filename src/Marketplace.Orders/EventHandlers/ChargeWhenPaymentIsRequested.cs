using Marketplace.Events;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.EventHandlers;

/// <summary>An exception from the gateway means that the outcome is unknown: the event is retried with the same key.</summary>
[HandlerName("orders.charge")]
internal sealed class ChargeWhenPaymentIsRequested(OrdersDbContext db, Answers answers, TimeProvider clock, IOptions<PaymentOptions> options)
    : IHandle<PaymentRequested>
{
    public async Task Handle(PaymentRequested happened, CancellationToken cancel)
    {
        var payment = await db.Payments.SingleOrDefaultAsync(p => p.Id == happened.PaymentId, cancel);
        if (payment is not { IsPending: true }) return;
        if (clock.GetUtcNow().UtcDateTime >= payment.RequestedAt + options.Value.Patience) await answers.Void(payment, atOnce: false, cancel);
        else await answers.Request(payment, cancel);
    }
}

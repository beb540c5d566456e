using Marketplace.Events;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.EventHandlers;

/// <summary>The provider reported a payment. What counts is what it says when asked, so reports may repeat and arrive in any order.</summary>
[HandlerName("orders.look-up-payment")]
internal sealed class LookUpReportedPayment(OrdersDbContext db, Answers answers) : IHandle<PaymentReported>
{
    public async Task Handle(PaymentReported happened, CancellationToken cancel)
    {
        if (await db.Payments.SingleOrDefaultAsync(p => p.Id == happened.PaymentId, cancel) is not { } payment) return;
        payment.NoteSession(happened.SessionId);
        if (happened.IsOver && payment.IsPending) await answers.Void(payment, atOnce: true, cancel);
        else await answers.LookUp(payment, cancel);
    }
}

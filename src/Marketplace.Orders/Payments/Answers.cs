using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Payments;

/// <summary>Asks the gateway about a payment, and enters the answer with the next save: on the payment, its order, and the case of a refund that can't be made.</summary>
internal sealed class Answers(OrdersDbContext db, IPaymentGateway gateway, IdGenerator ids, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a charge or refund, or repeats a request whose answer was lost.</summary>
    public async Task Request(Payment payment, CancellationToken cancel)
    {
        var (order, charge) = await Of(payment, cancel);
        var answer = await gateway.Find(payment, charge, cancel)
            ?? (charge is null ? await gateway.Charge(payment, order, cancel) : await gateway.Refund(payment, charge, cancel));
        await Enter(payment, order, answer, cancel);
    }

    /// <summary>Ends a charge that took too long, or that the buyer must not make any more.</summary>
    public async Task Void(Payment payment, bool atOnce, CancellationToken cancel)
    {
        var (order, _) = await Of(payment, cancel);
        await Enter(payment, order, await gateway.Void(payment, order, atOnce, cancel), cancel);
    }

    /// <summary>Enters what is new about a payment, if anything is.</summary>
    /// <returns>Whether the gateway knows it.</returns>
    public async Task<bool> LookUp(Payment payment, CancellationToken cancel)
    {
        if (payment.IsByHand) return true;
        var (order, charge) = await Of(payment, cancel);
        if (await gateway.Find(payment, charge, cancel) is not { } answer) return false;
        await Enter(payment, order, answer, cancel);
        return true;
    }

    private async Task<(Order Order, Payment? Charge)> Of(Payment payment, CancellationToken cancel) => (
        await db.OrderOf(payment.OrderId, cancel),
        payment.ChargeId is { } charge ? await db.Payments.SingleAsync(p => p.Id == charge, cancel) : null);

    private async Task Enter(Payment payment, Order order, GatewayAnswer answer, CancellationToken cancel)
    {
        var before = payment.State;
        if (order.Settle(payment, answer, ids.Next(), Now) is { } back) db.Payments.Add(back);
        if (payment.Kind == PaymentKind.Charge || payment.State == before) return;
        await db.BeginWaiting(order, Now, cancel);
        var found = await db.MoneyCases.SingleOrDefaultAsync(c => c.PaymentId == payment.Id && c.Kind == MoneyCaseKind.Refund, cancel);
        if (payment.State == PaymentState.Succeeded) found?.SucceedAfterAll(Now);
        else if (found is not null) found.RefuseAgain(payment, answer.Reason, Now);
        else db.MoneyCases.Add(MoneyCase.Open(ids.Next(), MoneyCaseKind.Refund, order, payment, payment.Money, answer.Reason, Now));
    }
}

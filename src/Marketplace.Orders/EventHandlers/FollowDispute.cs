using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Payments;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.EventHandlers;

/// <summary>The provider reported a dispute. What counts is what it says when asked, so reports may repeat and arrive in any order.</summary>
[HandlerName("orders.follow-dispute")]
internal sealed class FollowDispute(OrdersDbContext db, IPaymentGateway gateway, Answers answers, IdGenerator ids, TimeProvider clock) : IHandle<DisputeReported>
{
    public async Task Handle(DisputeReported happened, CancellationToken cancel)
    {
        if (await gateway.FindDispute(happened.Reference, cancel) is not { } answer) return;
        if (await db.Payments.SingleOrDefaultAsync(p => p.Id == answer.PaymentId && p.Kind == PaymentKind.Charge, cancel) is not { } charge) return;
        // The dispute can be heard of before the payment.
        if (charge.State != PaymentState.Succeeded) await answers.LookUp(charge, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var order = await db.OrderOf(charge.OrderId, cancel);
        var dispute = await db.Disputes.SingleOrDefaultAsync(d => d.Reference == happened.Reference, cancel);
        if (dispute is { EndedAt: not null }) return;
        var found = await db.MoneyCases.SingleOrDefaultAsync(c => c.PaymentId == charge.Id && c.Kind == MoneyCaseKind.Dispute, cancel);
        var refunds = await Refunds(charge, cancel);
        if (dispute is null)
        {
            db.Disputes.Add(dispute = Dispute.Open(ids.Next(), happened.Reference, charge, answer));
            if (found is null) db.MoneyCases.Add(found = MoneyCase.Open(ids.Next(), MoneyCaseKind.Dispute, order, charge, answer.Amount, answer.Reason, now, answer.EvidenceBy));
            else found.DisputeAgain(dispute, answer, now);
            if (charge.Id == order.ChargeId) order.OpenDispute(dispute, now);
        }
        else if (dispute.State == DisputeState.Inquiry && answer.State is DisputeState.Open or DisputeState.Lost)
        {
            dispute.BecomeReal(charge, answer);
            found?.DisputeAgain(dispute, answer, now);
            if (charge.Id == order.ChargeId) order.OpenDispute(dispute, now);
        }
        foreach (var refund in refunds.Where(r => order.BankDecides && charge.Id == order.ChargeId && r.SettledAt is null && r.State != PaymentState.Waiting))
        {
            if (refund.IsPending && await answers.LookUp(refund, cancel)) continue;
            order.HoldBack(refund);
        }
        if (answer.State is DisputeState.Open or DisputeState.Inquiry) return;
        var isWon = answer.State == DisputeState.Won;
        dispute.End(isWon, now);
        // What the order had no use for is on no order: only its refund, if the provider refused it, is no longer needed.
        var beyond = charge.Id == order.ChargeId ? order.EndDispute(dispute, isWon, refunds, now) : isWon ? 0 : dispute.Amount - order.MakeUp(refunds, dispute.Amount, now);
        if (beyond > 0) found?.BeReturnedTwice(beyond, dispute, now);
        else found?.BeDecided(isWon, now);
        await db.BeginWaiting(order, now, cancel);
        foreach (var dropped in refunds.FindAll(r => r.State == PaymentState.Failed).ConvertAll(r => r.Id))
        {
            (await db.MoneyCases.SingleOrDefaultAsync(c => c.PaymentId == dropped && c.Kind == MoneyCaseKind.Refund, cancel))?.BeDecided(isWon: false, now);
        }
    }

    private Task<List<Payment>> Refunds(Payment charge, CancellationToken cancel) => db.Payments.Where(p => p.OrderId == charge.OrderId && p.Kind == PaymentKind.Refund && p.ChargeId == charge.Id
        && (p.State == PaymentState.Pending || p.State == PaymentState.Refused || p.State == PaymentState.Waiting)).ToListAsync(cancel);
}

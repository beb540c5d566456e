using Marketplace.Orders.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

/// <summary>Refunds that wait for another one of the same order.</summary>
internal static class WaitingRefunds
{
    /// <summary>With the next save: the oldest one begins, unless a refund is in progress.</summary>
    public static async Task BeginWaiting(this OrdersDbContext db, Order order, DateTime now, CancellationToken cancel)
    {
        if (order.RefundWaits) return;
        // What became of them in this transaction isn't stored yet.
        var refunds = await db.Payments.Where(p => p.OrderId == order.Id && p.Kind == PaymentKind.Refund).OrderBy(p => p.Id).ToListAsync(cancel);
        foreach (var refund in refunds.Where(r => r.State == PaymentState.Waiting).TakeWhile(_ => !order.RefundWaits)) order.Begin(refund, now);
    }
}

using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Jobs;

/// <summary>Tries refunds again that the payment provider refused.</summary>
internal sealed class RetryRefunds(OrdersDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 50;

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Payments.Where(p => p.State == PaymentState.Refused && p.RetryAt <= now && !db.Disputes.Any(d => d.OrderId == p.OrderId && d.State == DisputeState.Open) && !db.Payments.Any(other => other.OrderId == p.OrderId && other.Kind == p.Kind && other.State == PaymentState.Pending)).OrderBy(p => p.RetryAt).Take(Batch)
            .Join(db.MoneyCases.Where(c => c.Kind == MoneyCaseKind.Refund), p => p.Id, c => c.PaymentId, (refund, found) => new { refund, found }).ToListAsync(cancel);
        // Of an order, one refund is tried again at a time.
        foreach (var one in due.DistinctBy(d => d.refund.OrderId))
        {
            one.refund.TryAgain(now);
            one.found.BeTried();
        }
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // Support acted on one of them at the same time. The next run tries the others.
        }
    }
}

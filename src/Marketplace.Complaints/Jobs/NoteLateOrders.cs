using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.Jobs;

/// <summary>Marks an unsent order as late as soon as the promised time has passed, not only when it is sent.</summary>
internal sealed class NoteLateOrders(ComplaintsDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var late = await db.Orders.Where(o => o.Stage == OrderStage.Paid && o.SentAt == null && o.WithdrawnAt == null && !o.IsLate && o.PromisedDeliveryAt < now)
                .OrderBy(o => o.PromisedDeliveryAt).Take(Batch).ToListAsync(cancel);
            late.ForEach(order => order.NoteLate(now));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // One of these orders changed at the same time. The next run tries again.
                return;
            }
            db.ChangeTracker.Clear();
            if (late.Count < Batch) return;
        }
    }
}

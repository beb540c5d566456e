using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Jobs;

/// <summary>Tells sellers of custom orders that expired. Their links end on time, whenever this runs.</summary>
internal sealed class ExpireCustomOrders(OrdersDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var over = await db.CustomOrders.Where(c => c.ActAt <= now).OrderBy(c => c.ActAt).Take(Batch).ToListAsync(cancel);
            over.ForEach(custom => custom.Expire(now));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // A buyer accepted one of them at the same time. The next run tries again.
                return;
            }
            db.ChangeTracker.Clear();
            if (over.Count < Batch) return;
        }
    }
}

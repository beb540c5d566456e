using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Jobs;

/// <summary>Reminds buyers of custom orders, and tells sellers of those that expired. Their links end on time, whenever this runs.</summary>
internal sealed class AdvanceCustomOrders(OrdersDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var due = await db.CustomOrders.Where(c => c.ActAt <= now).OrderBy(c => c.ActAt).Take(Batch).ToListAsync(cancel);
            var blocked = await db.BlockedOf(due.ConvertAll(c => (c.SellerId, c.BuyerId)), cancel);
            due.ForEach(custom => custom.Tick(now, blocked.Contains((custom.SellerId, custom.BuyerId))));
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
            if (due.Count < Batch) return;
        }
    }
}

using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Jobs;

/// <summary>Makes held money available once the days for claims are over. It goes on until nothing is due, so it also catches up after a week off.</summary>
internal sealed class ReleaseHeldMoney(BillingDbContext db, IdGenerator ids, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var due = await db.Orders.Where(o => o.ReleaseAt <= now).OrderBy(o => o.ReleaseAt).Take(Batch).ToListAsync(cancel);
            foreach (var order in due)
            {
                if (order.Release(now, () => ids.At(now)) is { } transfer) db.Transfers.Add(transfer);
            }
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // An event of one of the orders came first. The next run does the batch again.
                return;
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
            if (due.Count < Batch) return;
        }
    }
}

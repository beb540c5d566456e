using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Jobs;

/// <summary>Reminds buyers once of requests for more time (rule ORD-9) or a higher amount (rule ORD-7) that they haven't answered.</summary>
internal sealed class RemindOfProposals(OrdersDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var due = await db.Proposals.Where(p => p.RemindAt <= now).OrderBy(p => p.RemindAt).Take(Batch).ToListAsync(cancel);
            if (due.Count == 0) return;
            var ids = due.ConvertAll(p => p.OrderId);
            var orders = await db.Orders.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
            due.ForEach(proposal => proposal.Remind(orders[proposal.OrderId], now));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // A buyer answered one of them at the same time. The next run tries again.
                return;
            }
            db.ChangeTracker.Clear();
            if (due.Count < Batch) return;
        }
    }
}

using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Payouts;

/// <summary>Asks the provider about payouts that it has not reported. A bank takes days, so this asks a few times a day.</summary>
internal sealed class FindPayoutAnswers(BillingDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - TimeSpan.FromHours(1);
        long after = 0;
        while (true)
        {
            var waiting = await db.Payouts.Where(p => p.State == PayoutState.AtProvider && p.Id > after && p.MadeAt <= before).OrderBy(p => p.Id).Take(Batch).Select(p => p.Id).ToListAsync(cancel);
            foreach (var id in waiting) db.Raise(new PayoutReported(id));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            if (waiting.Count < Batch) return;
            after = waiting[^1];
        }
    }
}

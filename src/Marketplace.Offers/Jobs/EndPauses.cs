using Marketplace.Kernel.Jobs;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Jobs;

/// <summary>Clears pauses that are over. The offers are for sale from that minute, whenever this runs.</summary>
internal sealed class EndPauses(OffersDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var over = await db.Offers.Where(o => o.PausedUntil <= now).OrderBy(o => o.PausedUntil).Take(Batch).Select(o => o.Id).ToListAsync(cancel);
            if (over.Count == 0) return;
            db.OnSave(c => db.Offers.Where(o => over.Contains(o.Id) && o.PausedUntil <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.PausedUntil, (DateTime?)null), c));
            await db.SaveChangesAsync(cancel);
            if (over.Count < Batch) return;
        }
    }
}

using Marketplace.Kernel.Jobs;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Jobs;

/// <summary>Takes off added delivery hours whose time is over. New orders are promised the usual time from that minute, whenever this runs.</summary>
internal sealed class EndExtensions(OffersDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var over = await db.Offers.Where(o => o.ExtraUntil <= now).OrderBy(o => o.ExtraUntil).Take(Batch).Select(o => o.Id).ToListAsync(cancel);
            if (over.Count == 0) return;
            await db.EndExtension(db.Offers.Where(o => over.Contains(o.Id) && o.ExtraUntil <= now), cancel);
            if (over.Count < Batch) return;
        }
    }
}

using Marketplace.Kernel.Jobs;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Jobs;

/// <summary>Clears pauses that are over, and tells the followers. The offers are for sale from that minute, whenever this runs.</summary>
internal sealed class EndPauses(OffersDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var paused = await db.Offers.Where(o => o.PausedUntil <= now).OrderBy(o => o.PausedUntil).Take(Batch).Select(o => new { o.Id, o.Price, o.Stock }).ToListAsync(cancel);
            if (paused.Count == 0) return;
            var over = paused.ConvertAll(o => o.Id);
            await db.Note([.. paused.Where(o => o.Stock != 0).Select(o => OfferNews.Of(o.Id, OfferNewsKind.Back, o.Price, now))], cancel);
            db.OnSave(c => db.Offers.Where(o => over.Contains(o.Id) && o.PausedUntil <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.PausedUntil, (DateTime?)null).SetProperty(o => o.OwnPausedUntil, (DateTime?)null), c));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            if (over.Count < Batch) return;
        }
    }
}

using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Reviews.Domain.Levels;
using Marketplace.Reviews.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.LookAtLevels;

/// <summary>Once a day, looks at each seller's level (rule REP-6). Days also pass, so no single change would tell it.</summary>
internal sealed class LookAtLevels(ReviewsDbContext db, Levels levels, TimeProvider clock, IOptions<LevelOptions> terms) : IRecurringJob
{
    private const int Batch = 200;

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        for (var last = 0L; ;)
        {
            var from = last;
            var sellers = await db.Shops.Where(s => s.SellerId > from).OrderBy(s => s.SellerId).Select(s => s.SellerId).Take(Batch).ToListAsync(cancel);
            if (sellers.Count == 0) return;
            await Look(sellers, now, cancel);
            db.ChangeTracker.Clear();
            last = sellers[^1];
        }
    }

    private async Task Look(List<long> sellers, DateTime now, CancellationToken cancel)
    {
        var (figures, held) = (await levels.Of(sellers, cancel), await db.Levels.Where(l => sellers.Contains(l.SellerId)).ToDictionaryAsync(l => l.SellerId, cancel));
        foreach (var seller in sellers)
        {
            if (!held.TryGetValue(seller, out var level))
            {
                if (figures[seller].Reached(terms.Value) == SellerLevel.New) continue;
                db.Levels.Add(level = new HeldLevel(seller));
            }
            if (level.Look(figures[seller], terms.Value, now) is not { } change) continue;
            db.LevelChanges.Add(change);
            db.Raise(new SellerLevelChanged(seller, change.Before, change.Level) { OccurredAt = now });
        }
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // Another host looked at these sellers; its events are saved with its changes.
        }
    }
}

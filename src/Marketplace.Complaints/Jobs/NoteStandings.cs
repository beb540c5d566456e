using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Complaints;
using Marketplace.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.Jobs;

/// <summary>Once a day, tells other modules whose standing became red, or is no longer. Days also pass, so no single change would tell it.</summary>
internal sealed class NoteStandings(ComplaintsDbContext db, TimeProvider clock, IOptions<StandingOptions> limits) : IRecurringJob
{
    private const int Batch = 200;

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var day = StandingDay.DayOf(now.AddDays(-limits.Value.Days));
        for (var last = 0L; ;)
        {
            var from = last;
            var sellers = await db.StandingDays.Where(d => d.SellerId > from).Select(d => d.SellerId).Distinct().OrderBy(id => id).Take(Batch).ToListAsync(cancel);
            if (sellers.Count == 0) return;
            var days = (await db.StandingDays.AsNoTracking().Where(d => sellers.Contains(d.SellerId) && d.Day > day).ToListAsync(cancel)).ToLookup(d => d.SellerId);
            var known = await db.RedSellers.Where(r => sellers.Contains(r.SellerId)).ToDictionaryAsync(r => r.SellerId, cancel);
            foreach (var seller in sellers)
            {
                var isRed = Standing.Of(days[seller], limits.Value).Colour == StandingColour.Red;
                if (isRed == known.ContainsKey(seller)) continue;
                if (isRed) db.RedSellers.Add(new RedSeller(seller));
                else db.RedSellers.Remove(known[seller]);
                db.Raise(new StandingChanged(seller, isRed) { OccurredAt = now });
            }
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            last = sellers[^1];
        }
    }
}

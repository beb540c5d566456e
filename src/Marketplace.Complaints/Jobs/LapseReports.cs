using Marketplace.Complaints.Persistence;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.Jobs;

/// <summary>Ends expired customer reports (rule CMP-9). Other sellers stop seeing them on time, whenever this runs.</summary>
internal sealed class LapseReports(ComplaintsDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var over = await db.Reports.Where(r => r.EndedAt == null && r.LapsesAt <= now).OrderBy(r => r.LapsesAt).Take(Batch).ToListAsync(cancel);
            over.ForEach(report => report.Lapse(now));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // Somebody took one of these cases at the same time. The next run tries again.
                return;
            }
            db.ChangeTracker.Clear();
            if (over.Count < Batch) return;
        }
    }
}

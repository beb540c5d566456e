using Marketplace.Casework.Queue;
using Marketplace.Kernel.Jobs;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.SumDays;

/// <summary>
/// Adds what happened since its last run to the daily figures. A case may enter the queue again later, for an appeal or by a hand that takes a decision
/// back, and then its row tells of the last time alone; so what was counted stays.
/// </summary>
internal sealed class SumDays(ModerationDbContext db, IEnumerable<ICaseSource> sources, TimeProvider clock) : IRecurringJob
{
    /// <summary>The weeks that a page shows; older days are not made up for.</summary>
    public const int Weeks = 12;

    /// <summary>What is saved by then has been given its time.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    public TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task Run(CancellationToken cancel)
    {
        var until = clock.GetUtcNow().UtcDateTime - Late;
        var summed = await db.Set<DaysSummed>().SingleOrDefaultAsync(cancel);
        if (summed is null) db.Add(summed = new DaysSummed { Until = FirstShown(until) });
        if (summed.Until >= until) return;
        foreach (var source in sources)
        {
            var (kind, first, counts) = (source.Kind.Key, DayFigure.Of(summed.Until), await source.CountDays(summed.Until, until, cancel));
            if (counts.Count == 0) continue;
            var known = await db.Set<DayFigure>().Where(f => f.Case == kind && f.Day >= first).ToDictionaryAsync(f => (f.Day, f.Kind, f.Detail), cancel);
            foreach (var (figure, count) in counts)
            {
                if (!known.TryGetValue((figure.Day, figure.Kind, figure.Detail), out var row)) db.Add(row = figure);
                row.Add(count);
            }
        }
        summed.Until = until;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The beginning of the first week that a page shows, in UTC.</summary>
    public static DateTime FirstShown(DateTime now) => DayFigure.Start(DayFigure.Monday(DayFigure.Of(now)) - ((Weeks - 1) * DayFigure.OfWeek));
}

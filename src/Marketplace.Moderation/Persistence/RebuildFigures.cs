using Marketplace.Casework.Queue;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.SumDays;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.Persistence;

/// <summary>Counts all requests and corrects public figures that differ, and staff's daily figures that lack something. Run it only while nothing else writes to the database.</summary>
internal sealed class RebuildFigures(ModerationDbContext db, IEnumerable<ICaseSource> sources) : IRunAsCommand
{
    public string Name => "rebuild-scores";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        var sums = new Dictionary<(int Month, FigureKind Kind, string Detail), long>();
        await foreach (ICounted request in db.Requests.AsNoTracking().OrderBy(r => r.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            // Uses the same ChangesSince as the live figures, so the rule exists once.
            foreach (var change in request.ChangesSince(null)) Add(((int)change.Key[0], (FigureKind)change.Key[1], (string)change.Key[2]), change.By[0].By);
        }
        await foreach (var row in db.Figures.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel)) Add((row.Month, row.Kind, row.Detail), -row.Count);
        var wrong = sums.Where(s => s.Value != 0).ToList();
        foreach (var ((month, kind, detail), by) in wrong) db.Count(new SumChange(typeof(MonthFigure), [month, kind, detail], (nameof(MonthFigure.Count), by)));
        var corrected = wrong.Count + await RebuildDays(cancel);
        await db.SaveChangesAsync(cancel);
        await say.WriteLineAsync(corrected == 1 ? "Moderation: 1 figure corrected." : $"Moderation: {corrected} figures corrected.");
        return corrected == 0 ? 0 : 1;

        void Add((int Month, FigureKind Kind, string Detail) key, long by) => sums[key] = sums.GetValueOrDefault(key) + by;
    }

    /// <summary>
    /// Counts the days that pages show again. A figure may be higher than the cases tell, because a case that entered the queue again tells only of its last time;
    /// it is never lower.
    /// </summary>
    private async Task<int> RebuildDays(CancellationToken cancel)
    {
        if (await db.Set<DaysSummed>().AsNoTracking().SingleOrDefaultAsync(cancel) is not { Until: var until }) return 0;
        var (from, corrected) = (SumDays.SumDays.FirstShown(until), 0);
        var first = DayFigure.Of(from);
        var known = await db.Set<DayFigure>().Where(f => f.Day >= first).ToDictionaryAsync(f => (f.Case, f.Day, f.Kind, f.Detail), cancel);
        var told = known.Values.Where(f => f.Kind == DayFigureKind.Outcome).ToLookup(f => (f.Case, f.Day), f => f.Count);
        foreach (var source in sources)
        {
            var counts = await source.CountDays(from, until, cancel);
            var decided = counts.Where(c => c.Key.Kind == DayFigureKind.Outcome).ToLookup(c => c.Key.Day, c => c.Value);
            foreach (var (figure, count) in counts)
            {
                // Outcomes are kept in words. After a sentence was edited, those of the day are there under the old words.
                if (figure.Kind == DayFigureKind.Outcome && told[(figure.Case, figure.Day)].Sum() >= decided[figure.Day].Sum()) continue;
                if (!known.TryGetValue((figure.Case, figure.Day, figure.Kind, figure.Detail), out var row)) db.Add(row = figure);
                if (row.Count >= count) continue;
                row.Add(count - row.Count);
                corrected++;
            }
        }
        return corrected;
    }
}

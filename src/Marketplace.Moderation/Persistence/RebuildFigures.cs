using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Moderation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Moderation.Persistence;

/// <summary>Counts all requests and corrects public figures that differ. Run it only while nothing else writes to the database.</summary>
internal sealed class RebuildFigures(ModerationDbContext db) : IRunAsCommand
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
        await db.SaveChangesAsync(cancel);
        await say.WriteLineAsync(wrong.Count == 1 ? "Moderation: 1 figure corrected." : $"Moderation: {wrong.Count} figures corrected.");
        return wrong.Count == 0 ? 0 : 1;

        void Add((int Month, FigureKind Kind, string Detail) key, long by) => sums[key] = sums.GetValueOrDefault(key) + by;
    }
}

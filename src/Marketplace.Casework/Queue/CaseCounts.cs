using Microsoft.EntityFrameworkCore;

namespace Marketplace.Casework.Queue;

/// <summary>Counts the cases of all kinds, with one query for each module. The same question is asked once in a request, by the page and by its navigation.</summary>
/// <param name="sources">All kinds.</param>
public sealed class CaseCounts(IEnumerable<ICaseSource> sources)
{
    private readonly Dictionary<(CaseShow, string?, bool, long?, long?), IReadOnlyDictionary<string, CaseCount>> known = [];

    /// <summary>The counts of each kind that has cases, by its key.</summary>
    /// <param name="search">Which cases count; where a page begins does not matter.</param>
    /// <param name="cancel">Cancels the queries.</param>
    public async Task<IReadOnlyDictionary<string, CaseCount>> Of(CaseSearch search, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(search);
        var key = (search.Show, search.Reason, search.IsUrgent, search.CaseId, search.PersonId);
        if (known.TryGetValue(key, out var found)) return found;
        var counts = new Dictionary<string, CaseCount>();
        foreach (var module in sources.GroupBy(s => s.Context))
        {
            var each = module.Select(s => s.Each(search, CaseCount.Most + 1)).OfType<IQueryable<CaseMark>>().ToList();
            if (each.Count == 0) continue;
            var kinds = await each.Aggregate((all, more) => all.Concat(more)).GroupBy(mark => mark.Kind)
                .Select(kind => new { kind.Key, Cases = kind.Count(), Overdue = kind.Count(m => m.IsOverdue), Mine = kind.Count(m => m.IsMine) }).ToListAsync(cancel);
            foreach (var kind in kinds) counts[kind.Key] = new CaseCount(kind.Cases, kind.Overdue, kind.Mine);
        }
        return known[key] = counts;
    }
}

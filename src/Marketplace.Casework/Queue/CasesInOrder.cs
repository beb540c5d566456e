namespace Marketplace.Casework.Queue;

/// <summary>Merges the cases of several kinds into one list. Each kind reads its own first cases, so no query spans two modules.</summary>
/// <param name="counts">Counts the cases, so that kinds without any are not asked.</param>
public sealed class CasesInOrder(CaseCounts counts)
{
    /// <summary>A page: open cases by their place in the queue, decided ones newest first.</summary>
    /// <param name="kinds">The kinds to read.</param>
    /// <param name="search">What to read.</param>
    /// <param name="size">How many.</param>
    /// <param name="cancel">Cancels the queries.</param>
    public async Task<(IReadOnlyList<CaseRow> Rows, bool HasMore)> Read(IEnumerable<ICaseSource> kinds, CaseSearch search, int size, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(search);
        var (counted, rows) = (await counts.Of(search, cancel), new List<CaseRow>());
        var asked = kinds.Where(k => counted.ContainsKey(k.Kind.Key)).ToList();
        if (search.Show == CaseShow.Decided)
        {
            foreach (var kind in asked) rows.AddRange(await kind.Find(search, size + 1, cancel));
            return ([.. rows.OrderByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id).Take(size)], rows.Count > size);
        }
        if (search.After is not { Group: >= QueuePlace.OnTime })
        {
            foreach (var kind in asked.Where(k => Has(k, overdue: true))) rows.AddRange(await kind.Find(search with { IsOverdue = true }, size + 1, cancel));
        }
        if (rows.Count <= size && search.Show != CaseShow.Overdue)
        {
            foreach (var kind in asked.Where(k => Has(k, overdue: false))) rows.AddRange(await kind.Find(search with { IsOverdue = false }, size + 1, cancel));
        }
        return ([.. rows.OrderBy(r => r.PlaceAt(search.Now).Key).Take(size)], rows.Count > size);

        // A count that was cut says nothing about the rest.
        bool Has(ICaseSource kind, bool overdue) => counted[kind.Kind.Key] is var count
            && (count.Cases > CaseCount.Most || (overdue ? count.Overdue > 0 : count.Overdue < count.Cases));
    }
}

using System.Linq.Expressions;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Casework.Queue;

/// <summary>The cases of one kind in a module's database. Both sort orders need an index.</summary>
/// <typeparam name="TCase">The kind of case.</typeparam>
/// <param name="db">The module's context.</param>
public abstract class CaseSource<TCase>(ModuleDbContext db) : ICaseSource where TCase : StaffCase, IStaffCase<TCase>
{
    /// <inheritdoc/>
    public abstract CaseKind Kind { get; }

    /// <inheritdoc/>
    public virtual IReadOnlyList<(string Value, string Text)> Reasons => [];

    /// <summary>The cases that are waiting for a decision.</summary>
    protected virtual IQueryable<TCase> Open(IQueryable<TCase> cases) => cases.Where(c => c.DecidedAt == null);

    /// <summary>The decided cases.</summary>
    protected virtual IQueryable<TCase> Decided(IQueryable<TCase> cases) => cases.Where(c => c.DecidedAt != null);

    /// <summary>The open cases that count as having entered the queue, also those that its list leaves out.</summary>
    protected virtual IQueryable<TCase> Waiting(IQueryable<TCase> cases) => Open(cases);

    /// <summary>The decided cases that count as decisions.</summary>
    protected virtual IQueryable<TCase> Decisions(IQueryable<TCase> cases) => Decided(cases);

    /// <summary>The cases with one reason, a value of <see cref="Reasons"/>.</summary>
    protected virtual IQueryable<TCase> Of(IQueryable<TCase> cases, string reason) => throw new NotSupportedException("Cases of this kind can't be filtered by reason.");

    /// <summary>The row that the queue shows for a case.</summary>
    protected abstract Expression<Func<TCase, CaseRow>> Row { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CaseRow>> Find(CaseSearch search, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (Matching(search) is not { } cases) return [];
        if (search.Show == CaseShow.Decided) return await Latest(cases, search.After).Take(most).Select(Row).ToListAsync(cancel);
        // The next cases of each group are next to each other in the index. Read in one go, cases of another group would have to be skipped, however many they are.
        var groups = Enumerable.Range(0, QueuePlace.Groups).Where(search.Asks).Select(group => Next(cases, group, search).Take(most).Select(c => c.Id)).ToList();
        if (groups.Count == 0) return [];
        var next = groups.Aggregate((all, more) => all.Concat(more));
        return await cases.Where(c => next.Contains(c.Id)).Select(Row).ToListAsync(cancel);
    }

    /// <inheritdoc/>
    public ModuleDbContext Context => db;

    /// <inheritdoc/>
    public IQueryable<CaseMark>? Each(CaseSearch search, int most)
    {
        ArgumentNullException.ThrowIfNull(search);
        var (key, me, now) = (Kind.Key, search.StaffId, search.Now);
        var cases = Matching(search)?.Take(most);
        // Decided cases are neither; so they are counted by their index alone.
        return search.Show == CaseShow.Decided
            ? cases?.Select(c => new CaseMark { Kind = key, IsOverdue = c.DecidedAt == null, IsMine = c.DecidedAt == null })
            : cases?.Select(c => new CaseMark { Kind = key, IsOverdue = c.DueAt < now, IsMine = c.ClaimedById == me && c.ClaimedUntil > now });
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<long> QueuedBetween(DateTime from, DateTime until)
    {
        var (first, end, cases) = (IdGenerator.LowestAt(from), IdGenerator.LowestAt(until), db.Set<TCase>().AsNoTracking());
        var decided = Decided(cases).Where(c => c.DecidedAt >= from && c.QueuedAs >= first && c.QueuedAs < end).Select(c => c.QueuedAs);
        // Reads the queue's index, which is as long as the queue, four times an hour.
        return decided.Concat(Waiting(cases).Where(c => c.QueuedAs >= first && c.QueuedAs < end).Select(c => c.QueuedAs)).AsAsyncEnumerable();
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<CaseRow> DecidedBetween(DateTime from, DateTime until) =>
        Decisions(db.Set<TCase>().AsNoTracking()).Where(c => c.DecidedAt >= from && c.DecidedAt < until).OrderByDescending(c => c.DecidedAt).Select(Row).AsAsyncEnumerable();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CaseRow>> Among(IReadOnlyCollection<long> cases, CancellationToken cancel) =>
        await db.Set<TCase>().AsNoTracking().Where(c => cases.Contains(c.Id)).Select(Row).ToListAsync(cancel);

    /// <summary>Null if cases of this kind don't have the reason.</summary>
    private IQueryable<TCase>? Matching(CaseSearch search)
    {
        var cases = db.Set<TCase>().AsNoTracking();
        if (search.Reason is { } reason)
        {
            if (!Reasons.Any(r => r.Value == reason)) return null;
            cases = Of(cases, reason);
        }
        if (search.CaseId is { } number) cases = cases.Where(c => c.Id == number);
        // No index leads to all decided cases of a person.
        if (search.PersonId is { } person)
        {
            if (search.Show == CaseShow.Decided) return null;
            var foreign = TCase.IsForeignTo(person);
            cases = cases.Where(Expression.Lambda<Func<TCase, bool>>(Expression.Not(foreign.Body), foreign.Parameters)).Where(TCase.IsForeignTo(search.StaffId));
        }
        if (search.IsUrgent) cases = cases.Where(c => c.Priority == 0);
        return search.Show == CaseShow.Decided ? Decided(cases) : Part(Open(cases), search);
    }

    private static IQueryable<TCase> Part(IQueryable<TCase> open, CaseSearch search)
    {
        var (me, now) = (search.StaffId, search.Now);
        return search.Show switch
        {
            CaseShow.Free => open.Where(c => c.ClaimedById == null || c.ClaimedUntil <= now),
            CaseShow.Mine => open.Where(c => c.ClaimedById == me && c.ClaimedUntil > now),
            // There is no other priority; named, both are looked up in the index.
            CaseShow.Overdue => open.Where(c => (c.Priority == 0 || c.Priority == 1) && c.DueAt < now),
            _ => open,
        };
    }

    /// <summary>One group's open cases after the place where the page before ended.</summary>
    private static IQueryable<TCase> Next(IQueryable<TCase> open, int group, CaseSearch search)
    {
        var (priority, now) = (group % QueuePlace.OnTime, search.Now);
        var cases = open.Where(c => c.Priority == priority);
        cases = group < QueuePlace.OnTime ? cases.Where(c => c.DueAt < now) : cases.Where(c => c.DueAt >= now);
        if (search.After is var (last, at, id) && last == group) cases = cases.Where(c => c.DueAt > at || (c.DueAt == at && c.Id > id));
        return cases.OrderBy(c => c.DueAt).ThenBy(c => c.Id);
    }

    private static IQueryable<TCase> Latest(IQueryable<TCase> decided, QueuePlace? after)
    {
        if (after is var (_, at, id)) decided = decided.Where(c => c.DecidedAt < at || (c.DecidedAt == at && c.Id < id));
        return decided.OrderByDescending(c => c.DecidedAt).ThenByDescending(c => c.Id);
    }
}

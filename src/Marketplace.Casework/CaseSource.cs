using System.Linq.Expressions;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Casework;

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

    /// <summary>The cases with one reason, a value of <see cref="Reasons"/>.</summary>
    protected virtual IQueryable<TCase> Of(IQueryable<TCase> cases, string reason) => throw new NotSupportedException("Cases of this kind can't be filtered by reason.");

    /// <summary>The row that the queue shows for a case.</summary>
    protected abstract Expression<Func<TCase, CaseRow>> Row { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CaseRow>> Find(CaseSearch search, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(search);
        return Matching(search) is { } cases ? await Ordered(cases, search).Take(most).Select(Row).ToListAsync(cancel) : [];
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
    public async Task<IReadOnlyList<CaseRow>> DecidedSince(DateTime since, CancellationToken cancel) =>
        await Decided(db.Set<TCase>().AsNoTracking()).Where(c => c.DecidedAt >= since).OrderByDescending(c => c.DecidedAt).Take(CaseFigures.Most + 1).Select(Row).ToListAsync(cancel);

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
        if (search.IsOverdue == true) open = open.Where(c => c.DueAt < now);
        if (search.IsOverdue == false) open = open.Where(c => c.DueAt >= now);
        return search.Show switch
        {
            CaseShow.Free => open.Where(c => c.ClaimedById == null || c.ClaimedUntil <= now),
            CaseShow.Mine => open.Where(c => c.ClaimedById == me && c.ClaimedUntil > now),
            CaseShow.Overdue => open.Where(c => c.DueAt < now),
            _ => open,
        };
    }

    private static IQueryable<TCase> Ordered(IQueryable<TCase> cases, CaseSearch search)
    {
        if (search.Show == CaseShow.Decided)
        {
            if (search.After is var (ticks, id))
            {
                var at = new DateTime(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
                cases = cases.Where(c => c.DecidedAt < at || (c.DecidedAt == at && c.Id < id));
            }
            return cases.OrderByDescending(c => c.DecidedAt).ThenByDescending(c => c.Id);
        }
        if (search.After is var (priority, queuedAs)) cases = cases.Where(c => c.Priority > priority || (c.Priority == priority && c.QueuedAs > queuedAs));
        return cases.OrderBy(c => c.Priority).ThenBy(c => c.QueuedAs);
    }
}

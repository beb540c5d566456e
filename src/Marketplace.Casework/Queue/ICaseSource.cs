using Marketplace.Kernel.Persistence;

namespace Marketplace.Casework.Queue;

/// <summary>The cases of one kind, for the staff queue.</summary>
public interface ICaseSource
{
    /// <summary>The kind.</summary>
    CaseKind Kind { get; }

    /// <summary>The reasons to filter by: values and English texts; empty if there is only one.</summary>
    IReadOnlyList<(string Value, string Text)> Reasons { get; }

    /// <summary>Finds cases: open ones overdue first, then by urgency and due time, decided ones newest first.</summary>
    Task<IReadOnlyList<CaseRow>> Find(CaseSearch search, int most, CancellationToken cancel);

    /// <summary>The module's context: the kinds of one module are counted together.</summary>
    ModuleDbContext Context { get; }

    /// <summary>Each case that <see cref="Find"/> would list on all pages, up to <paramref name="most"/> of them; null if there can be none.</summary>
    IQueryable<CaseMark>? Each(CaseSearch search, int most);

    /// <summary>The ids made when cases entered the queue in a period; needs the queue's indexes only. For jobs: there may be many.</summary>
    IAsyncEnumerable<long> QueuedBetween(DateTime from, DateTime until);

    /// <summary>All cases decided in a period, the latest first. For jobs: there may be many.</summary>
    IAsyncEnumerable<CaseRow> DecidedBetween(DateTime from, DateTime until);

    /// <summary>The cases with these ids, in no order, also those that the viewer is a party of.</summary>
    Task<IReadOnlyList<CaseRow>> Among(IReadOnlyCollection<long> cases, CancellationToken cancel);
}

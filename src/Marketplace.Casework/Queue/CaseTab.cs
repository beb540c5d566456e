using System.Security.Claims;

namespace Marketplace.Casework.Queue;

/// <summary>A kind of case and its number of cases.</summary>
/// <param name="Kind">The kind; null for all.</param>
/// <param name="Cases">How many there are, counted up to <see cref="CaseCount.Most"/> + 1 for each kind.</param>
public sealed record CaseTab(CaseKind? Kind, int Cases)
{
    /// <summary>The number as shown; above a thousand with a plus sign.</summary>
    public string Count => CaseCount.Shown(Cases);

    /// <summary>The URL of the list.</summary>
    public string Path => Kind is null ? "/admin/cases" : $"/admin/cases?kind={Kind.Key}";

    /// <summary>The tabs for this person: all kinds together, then each kind.</summary>
    /// <param name="sources">All kinds.</param>
    /// <param name="counts">Counts them.</param>
    /// <param name="person">The person.</param>
    /// <param name="search">Which cases count.</param>
    /// <param name="asked">The kind shown; the search's reason is one of its reasons.</param>
    /// <param name="cancel">Cancels the queries.</param>
    public static async Task<IReadOnlyList<CaseTab>> Of(IEnumerable<ICaseSource> sources, CaseCounts counts, ClaimsPrincipal person, CaseSearch search, string? asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(search);
        var mine = For(sources, person).ToList();
        var all = await counts.Of(search with { Reason = null }, cancel);
        var ofReason = search.Reason is null ? all : await counts.Of(search, cancel);
        return
        [
            new CaseTab(null, mine.Sum(s => CountIn(all, s))),
            .. mine.Select(s => new CaseTab(s.Kind, CountIn(s.Kind.Key == asked ? ofReason : all, s))),
        ];
    }

    private static int CountIn(IReadOnlyDictionary<string, CaseCount> counts, ICaseSource source) => counts.GetValueOrDefault(source.Kind.Key, CaseCount.None).Cases;

    /// <summary>The kinds that this person decides, sorted.</summary>
    public static IEnumerable<ICaseSource> For(IEnumerable<ICaseSource> sources, ClaimsPrincipal person) =>
        sources.Where(s => s.Kind.Role is not { } role || person.IsInRole(role)).OrderBy(s => s.Kind.Order);
}

using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Casework;

/// <summary>A kind of case and its number of cases.</summary>
/// <param name="Kind">The kind; null for all.</param>
/// <param name="Cases">How many there are, counted up to <see cref="CaseFigures.Most"/> + 1 for each kind.</param>
public sealed record CaseTab(CaseKind? Kind, int Cases)
{
    /// <summary>The number as shown; above a thousand with a plus sign.</summary>
    public string Count => CaseFigures.Shown(Cases);

    /// <summary>The URL of the list.</summary>
    public string Path => Kind is null ? "/admin/cases" : $"/admin/cases?kind={Kind.Key}";

    /// <summary>The tabs for this person: all kinds together, then each kind.</summary>
    /// <param name="sources">All kinds.</param>
    /// <param name="person">The person.</param>
    /// <param name="search">Which cases count.</param>
    /// <param name="asked">The kind shown; the search's reason is one of its reasons.</param>
    /// <param name="cancel">Cancels the queries.</param>
    public static async Task<IReadOnlyList<CaseTab>> Of(IEnumerable<ICaseSource> sources, ClaimsPrincipal person, CaseSearch search, string? asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(search);
        var mine = For(sources, person).ToList();
        var counts = await CountEach(mine, search with { Reason = null }, CaseFigures.Most + 1, cancel);
        var ofReason = search.Reason is null ? counts : await CountEach(mine.Where(s => s.Kind.Key == asked), search, CaseFigures.Most + 1, cancel);
        return
        [
            new CaseTab(null, counts.Values.Sum()),
            .. mine.Select(s => new CaseTab(s.Kind, (s.Kind.Key == asked ? ofReason : counts).GetValueOrDefault(s.Kind.Key))),
        ];
    }

    /// <summary>How many cases each kind has, by its key, with one query for each module.</summary>
    /// <param name="sources">The kinds.</param>
    /// <param name="search">Which cases count.</param>
    /// <param name="most">How many are counted for each kind.</param>
    /// <param name="cancel">Cancels the queries.</param>
    public static async Task<IReadOnlyDictionary<string, int>> CountEach(IEnumerable<ICaseSource> sources, CaseSearch search, int most, CancellationToken cancel)
    {
        var counts = new Dictionary<string, int>();
        foreach (var module in sources.GroupBy(s => s.Context))
        {
            var each = module.Select(s => s.Each(search, most)).OfType<IQueryable<string>>().ToList();
            if (each.Count == 0) continue;
            var kinds = await each.Aggregate((all, more) => all.Concat(more)).GroupBy(key => key).Select(kind => new { kind.Key, Cases = kind.Count() }).ToListAsync(cancel);
            foreach (var kind in kinds) counts[kind.Key] = kind.Cases;
        }
        return counts;
    }

    /// <summary>The kinds that this person decides, sorted.</summary>
    public static IEnumerable<ICaseSource> For(IEnumerable<ICaseSource> sources, ClaimsPrincipal person) =>
        sources.Where(s => s.Kind.Role is not { } role || person.IsInRole(role)).OrderBy(s => s.Kind.Order);
}

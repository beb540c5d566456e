using System.Security.Claims;

namespace Marketplace.Casework;

/// <summary>A kind of case and its number of open cases.</summary>
/// <param name="Kind">The kind; null for all.</param>
/// <param name="Open">How many are waiting for a decision, counted up to <see cref="Most"/> + 1 for each kind.</param>
public sealed record CaseTab(CaseKind? Kind, int Open)
{
    private const int Most = 1000;

    /// <summary>The number as shown; above a thousand with a plus sign.</summary>
    public string Count => Open > Most ? $"{Most:N0}+" : $"{Open:N0}";

    /// <summary>The URL of the list.</summary>
    public string Path => Kind is null ? "/admin/cases" : $"/admin/cases?kind={Kind.Key}";

    /// <summary>The tabs for this person: all kinds together, then each kind.</summary>
    public static async Task<IReadOnlyList<CaseTab>> Of(IEnumerable<ICaseSource> sources, ClaimsPrincipal person, CancellationToken cancel)
    {
        var tabs = new List<CaseTab>();
        foreach (var source in For(sources, person)) tabs.Add(new CaseTab(source.Kind, await source.CountOpen(Most + 1, cancel)));
        return [new CaseTab(null, tabs.Sum(t => t.Open)), .. tabs];
    }

    /// <summary>The kinds that this person decides, sorted.</summary>
    internal static IEnumerable<ICaseSource> For(IEnumerable<ICaseSource> sources, ClaimsPrincipal person) =>
        sources.Where(s => s.Kind.Role is not { } role || person.IsInRole(role)).OrderBy(s => s.Kind.Order);
}

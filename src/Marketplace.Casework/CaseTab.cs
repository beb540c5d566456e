using System.Security.Claims;

namespace Marketplace.Casework;

/// <summary>A kind of case, and how many wait.</summary>
/// <param name="Kind">The kind; null for all of them.</param>
/// <param name="Open">How many wait for a decision, up to <see cref="Most"/> of a kind and one more.</param>
public sealed record CaseTab(CaseKind? Kind, int Open)
{
    private const int Most = 1000;

    /// <summary>The number as it is shown; beyond a thousand it says that there are more.</summary>
    public string Count => Open > Most ? $"{Most:N0}+" : $"{Open:N0}";

    /// <summary>The list's address.</summary>
    public string Path => Kind is null ? "/admin/cases" : $"/admin/cases?kind={Kind.Key}";

    /// <summary>All kinds that this person decides: together, then each.</summary>
    public static async Task<IReadOnlyList<CaseTab>> Of(IEnumerable<ICaseSource> sources, ClaimsPrincipal person, CancellationToken cancel)
    {
        var tabs = new List<CaseTab>();
        foreach (var source in For(sources, person)) tabs.Add(new CaseTab(source.Kind, await source.CountOpen(Most + 1, cancel)));
        return [new CaseTab(null, tabs.Sum(t => t.Open)), .. tabs];
    }

    /// <summary>The kinds that this person decides, in their order.</summary>
    internal static IEnumerable<ICaseSource> For(IEnumerable<ICaseSource> sources, ClaimsPrincipal person) =>
        sources.Where(s => s.Kind.Role is not { } role || person.IsInRole(role)).OrderBy(s => s.Kind.Order);
}

using System.Security.Claims;
using Marketplace.Casework.Queue;
using Marketplace.Ui;
using Microsoft.Extensions.Caching.Memory;

namespace Marketplace.Web.Admin;

/// <summary>The open cases that a staff member can decide. A host counts them at most every ten seconds: every staff page shows the number, and each module has to be asked.</summary>
internal sealed class OpenCases(IEnumerable<ICaseSource> sources, CaseCounts counts, IMemoryCache cache, TimeProvider clock) : IWaiting
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    public async Task<int> CountFor(ClaimsPrincipal person)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!cache.TryGetValue(typeof(OpenCases), out Counted? counted) || now - counted!.At >= Kept)
        {
            var all = await counts.Of(new CaseSearch(CaseShow.Open, null, null, 0, now), CancellationToken.None);
            counted = cache.Set(typeof(OpenCases), new Counted(now, all), Kept);
        }
        return CaseTab.For(sources, person).Sum(s => counted.ByKind.GetValueOrDefault(s.Kind.Key, CaseCount.None).Cases);
    }

    private sealed record Counted(DateTime At, IReadOnlyDictionary<string, CaseCount> ByKind);
}

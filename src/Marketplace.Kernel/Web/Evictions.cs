using Marketplace.Kernel.Events;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Kernel.Web;

/// <summary>
/// Looks, on every host, for what was touched on any, and lets the pages that show it go. This is the only way that a page is evicted, so a change
/// is seen everywhere after the same time, and a page that changes often is made anew once a look.
/// </summary>
internal sealed class Evictions(
    IEnumerable<ModuleRegistration> modules, KeptPages pages, IServiceScopeFactory scopes, TimeProvider clock, IOptions<SiteOptions> site, ILogger<Evictions> log)
    : BackgroundService
{
    /// <summary>How long a change stays unseen by visitors, at most.</summary>
    public static readonly TimeSpan AtMost = TimeSpan.FromSeconds(2);

    /// <summary>Notes are looked at for so long: hosts' clocks differ, and a note is older than its commit.</summary>
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(10);

    private readonly List<Type> showing = [.. modules.Select(m => m.Context).Where(c => c.IsAssignableTo(typeof(IShowToVisitors)))];
    private HashSet<long> seen = [];
    private long looked;

    /// <summary>Whether this host knows what was changed, but for the last moment. Without its database it does not, and shows nothing that it has kept.</summary>
    public bool AreInTime => Volatile.Read(ref looked) is not 0 and var last && clock.GetElapsedTime(last) < AtMost;

    /// <summary>Looks once.</summary>
    public async Task Look(CancellationToken cancel)
    {
        var (now, after) = (clock.GetTimestamp(), IdGenerator.LowestAt(clock.GetUtcNow().UtcDateTime - Span));
        var found = new List<Touched>();
        foreach (var module in showing)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(module);
            found.AddRange(await db.Set<Touched>().AsNoTracking().Where(t => t.Id > after).ToListAsync(cancel));
        }
        var tags = found.Where(t => !seen.Contains(t.Id)).SelectMany(t => t.Tags.Split(' ')).ToHashSet();
        // After a pause nobody knows what was missed.
        if (clock.GetElapsedTime(looked, now) > Span / 2) tags.Add(KeptPages.All);
        await pages.Evict(tags, cancel);
        VisitorCacheMeter.Evicted(tags.Count);
        seen = [.. found.Select(t => t.Id)];
        Volatile.Write(ref looked, now);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (site.Value.VisitorsSeeFor == TimeSpan.Zero) return;
        using var timer = new PeriodicTimer(site.Value.Look);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "The look for what visitors no longer see as it is failed");
            }
        }
    }
}

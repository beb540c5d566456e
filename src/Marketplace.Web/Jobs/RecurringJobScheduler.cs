using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Jobs;

/// <summary>Runs the recurring jobs of all modules, each under a lease, so that several hosts share them.</summary>
internal sealed class RecurringJobScheduler(
    IEnumerable<RecurringJobRegistration> registrations, IServiceScopeFactory scopes, TimeProvider clock, IOptions<RecurringJobOptions> options, ILogger<RecurringJobScheduler> log)
    : BackgroundService
{
    /// <summary>Runs the jobs that are due and not leased by another host.</summary>
    public async Task RunDue(CancellationToken cancel)
    {
        foreach (var registration in registrations)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var work = (IRecurringJob)ActivatorUtilities.CreateInstance(scope.ServiceProvider, registration.Work);
                var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(registration.Context);
                if (!await Take(db, registration.Name, work.Every, cancel)) continue;
                log.LogDebug("Starting recurring job {Work}", registration.Name);
                await work.Run(cancel);
                log.LogDebug("Finished recurring job {Work}", registration.Name);
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested && Database.IsAway(failure))
            {
                log.LogWarning(failure, "Recurring job {Work} could not reach its database and will run again soon", registration.Name);
                await GiveBack(registration, cancel);
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                log.LogError(failure, "Recurring job {Work} failed", registration.Name);
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Look);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await RunDue(stoppingToken);
    }

    private async Task<bool> Take(ModuleDbContext db, string name, TimeSpan every, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var taken = await db.Write(c => db.Leases.Where(l => l.Name == name && l.Until <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, now + every), c), cancel);
        if (taken == 1) return true;
        if (await db.Leases.AnyAsync(l => l.Name == name, cancel)) return false;
        db.Leases.Add(new JobLease { Name = name, Until = now + every });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            return false;
        }
    }

    /// <summary>A daily job does not wait a day because the database was unreachable for a moment.</summary>
    private async Task GiveBack(RecurringJobRegistration registration, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(registration.Context);
            var now = clock.GetUtcNow().UtcDateTime;
            await db.Write(c => db.Leases.Where(l => l.Name == registration.Name).ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, now), c), cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            log.LogError(failure, "Could not release the lease of recurring job {Work}. It will run again when the lease ends", registration.Name);
        }
    }
}

using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Kernel.Events;

/// <summary>Removes notes that all hosts have seen.</summary>
internal sealed class ForgetTouched<TContext>(TContext db, TimeProvider clock) : IRecurringWork
    where TContext : ModuleDbContext
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public TimeSpan Every => Kept;

    public Task Run(CancellationToken cancel)
    {
        var before = IdGenerator.LowestAt(clock.GetUtcNow().UtcDateTime - Kept);
        return db.Write(c => db.Set<Touched>().Where(t => t.Id < before).ExecuteDeleteAsync(c), cancel);
    }
}

using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Work;

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
        return db.DeleteOld(db.Set<Touched>(), t => t.Id, before, cancel);
    }
}

using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.Extensions.Options;

namespace Marketplace.Events;

/// <summary>Deletes inbox entries that no repeat needs any more.</summary>
internal sealed class DeleteOldInboxEntries<TContext>(TContext db, TimeProvider clock, IOptions<EventOptions> options) : IRecurringJob
    where TContext : ModuleDbContext
{
    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - options.Value.InboxKeeps;
        return db.DeleteOld(db.Inbox, e => e.HandledAt, before, cancel);
    }
}

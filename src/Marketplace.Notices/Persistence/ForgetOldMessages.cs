using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Work;

namespace Marketplace.Notices.Persistence;

/// <summary>Nobody asks any more whether a message of three months ago was queued.</summary>
internal sealed class ForgetOldMessages(NoticesDbContext db, TimeProvider clock) : IRecurringWork
{
    private static readonly TimeSpan Keeps = TimeSpan.FromDays(90);

    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - Keeps;
        return db.DeleteOld(db.Messages, m => m.QueuedAt, before, cancel);
    }
}

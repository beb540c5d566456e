using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

/// <summary>Deletes files whose order was not marked as sent.</summary>
internal sealed class DeleteFileDrafts(OrdersDbContext db, TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>A file can have ten megabytes.</summary>
    private const int FilesAtOnce = 5;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancel) =>
        db.DeleteOld(db.Contents.Where(c => c.DraftedAt != null), c => c.DraftedAt!.Value, clock.GetUtcNow().UtcDateTime - Kept, cancel, FilesAtOnce);
}

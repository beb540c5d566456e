using Marketplace.Kernel.Jobs;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Jobs;

/// <summary>Asks the provider about open disputes, because a report of a decision can get lost.</summary>
internal sealed class FollowDisputes(OrdersDbContext db) : IRecurringJob
{
    private const int Batch = 200;

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(CancellationToken cancel)
    {
        for (long after = 0; await Next(after, cancel) is { Count: > 0 } open; after = open[^1].Id)
        {
            foreach (var dispute in open) db.Raise(new DisputeReported(dispute.Reference));
            await db.SaveChangesAsync(cancel);
        }
    }

    private Task<List<Dispute>> Next(long after, CancellationToken cancel) =>
        db.Disputes.AsNoTracking().Where(d => d.EndedAt == null && d.Id > after).OrderBy(d => d.Id).Take(Batch).ToListAsync(cancel);
}

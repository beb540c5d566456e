using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.Jobs;

/// <summary>Runs a claim's due steps: reminders, expired offers, closing without a response, refunds of returns.</summary>
internal sealed class AdvanceClaims(
    ComplaintsDbContext db, IReadConversations conversations, IdGenerator ids, TimeProvider clock, IOptions<ComplaintsOptions> options) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Claims.Where(c => c.ActAt <= now).OrderBy(c => c.ActAt).Select(c => c.Id).Take(Batch).ToListAsync(cancel);
        foreach (var id in due)
        {
            var claim = await db.Claims.SingleAsync(c => c.Id == id, cancel);
            var remaining = await db.RemainingOf(await db.Orders.AsNoTracking().SingleAsync(o => o.OrderId == claim.OrderId, cancel), cancel);
            if (claim.SilentUntil is not null && await conversations.LastFrom([claim.OrderId, claim.Id], Party.Buyer, cancel) is { } wrote) claim.Hear(wrote, options.Value.Terms);
            claim.Tick(ids.Next(), remaining, options.Value.Terms, now);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // Somebody changed it at the same time. The next run tries again.
            }
            db.ChangeTracker.Clear();
        }
    }
}

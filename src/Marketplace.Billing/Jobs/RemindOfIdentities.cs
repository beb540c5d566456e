using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.Jobs;

/// <summary>Reminds professional sellers to confirm who they are, and pauses the selling of those who didn't.</summary>
internal sealed class RemindOfIdentities(BillingDbContext db, TimeProvider clock, IOptions<IdentityOptions> options) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var due = await db.Identities.Where(i => i.ActAt <= now).OrderBy(i => i.ActAt).Take(Batch).ToListAsync(cancel);
            foreach (var identity in due) identity.Tick(options.Value.Terms, now);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // One of them has just confirmed. The next run does the batch again.
                return;
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
            if (due.Count < Batch) return;
        }
    }
}

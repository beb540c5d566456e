using Marketplace.Accounts.Persistence;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Suspending;

/// <summary>Ends suspensions whose time is over: the offers come back, and the person is told. They can act from that minute, whenever this runs.</summary>
internal sealed class EndSuspensions(AccountsDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var over = await db.Suspensions.Where(s => s.EndedAt == null && s.Until <= now).OrderBy(s => s.Until).Take(Batch).ToListAsync(cancel);
            if (over.Count == 0) return;
            var ids = over.ConvertAll(s => s.AccountId);
            var accounts = await db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
            foreach (var suspension in over) suspension.Stop(accounts[suspension.AccountId], SuspensionEnd.Time, "", now);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            if (over.Count < Batch) return;
        }
    }
}

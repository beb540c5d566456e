using Marketplace.Complaints.Persistence;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.Jobs;

/// <summary>Runs a withdrawal's due steps: refunds if the seller gave no return address or didn't confirm a return, and reminds a buyer who hasn't sent the product back.</summary>
internal sealed class AdvanceWithdrawals(ComplaintsDbContext db, IdGenerator ids, TimeProvider clock, IOptions<ComplaintsOptions> options) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Withdrawals.Where(w => w.ActAt <= now).OrderBy(w => w.ActAt).Select(w => w.Id).Take(Batch).ToListAsync(cancel);
        foreach (var id in due)
        {
            var withdrawal = await db.Withdrawals.SingleAsync(w => w.Id == id, cancel);
            var order = await db.Orders.SingleAsync(o => o.OrderId == withdrawal.OrderId, cancel);
            withdrawal.Tick(order, ids.Next(), await db.RemainingOf(order, cancel), options.Value.WithdrawalTerms, now);
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

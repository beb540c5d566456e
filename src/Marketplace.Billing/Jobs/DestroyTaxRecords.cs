using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Jobs;

/// <summary>Destroys what was kept about closed sellers for the tax office, once the years are over.</summary>
internal sealed class DestroyTaxRecords(BillingDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var over = await db.ClosedSellers.Where(s => s.DestroyAt <= now).OrderBy(s => s.DestroyAt).Take(Batch).ToListAsync(cancel);
            var ids = over.ConvertAll(s => s.SellerId);
            foreach (var seller in over) (seller.DestroyAt, seller.ProtectedDetails) = (null, "");
            if (over.Count > 0)
            {
                db.OnSave(async c =>
                {
                    await db.TaxDetails.Where(t => ids.Contains(t.SellerId)).ExecuteDeleteAsync(c);
                    await db.PayoutAccounts.Where(a => ids.Contains(a.SellerId)).ExecuteDeleteAsync(c);
                    await db.Payouts.Where(p => ids.Contains(p.SellerId)).ExecuteUpdateAsync(set => set.SetProperty(x => x.ProtectedAccount, "").SetProperty(x => x.AccountEnding, ""), c);
                });
                await db.SaveChangesAsync(cancel);
                db.ChangeTracker.Clear();
            }
            if (over.Count < Batch) return;
        }
    }
}

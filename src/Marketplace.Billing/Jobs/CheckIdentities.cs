using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Billing.Jobs;

/// <summary>Looks at the year of each seller whose sales have changed since the last run, and has support check who they are if they sold much (rule ACC-11).</summary>
internal sealed class CheckIdentities(BillingDbContext db, IdentityDesk desk, IdGenerator ids, TimeProvider clock, IOptions<BillingOptions> options) : IRecurringJob
{
    private const int Batch = 200;

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        while (true)
        {
            var changed = await db.Quarters.AsNoTracking().Where(q => q.Unseen > 0).OrderBy(q => q.SellerId).Take(Batch).ToListAsync(cancel);
            if (changed.Count == 0) return;
            await Look(changed, clock.GetUtcNow().UtcDateTime, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // One of them has just saved details. The next run does the batch again.
                return;
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
            if (changed.Count < Batch) return;
        }
    }

    private async Task Look(List<SellerQuarter> changed, DateTime now, CancellationToken cancel)
    {
        var (limits, sellers, years) = (options.Value.Identity, changed.Select(q => q.SellerId).Distinct().ToList(), changed.Select(q => q.Year).Distinct().ToList());
        var quarters = (await db.Quarters.AsNoTracking().Where(q => years.Contains(q.Year) && sellers.Contains(q.SellerId)).ToListAsync(cancel)).ToLookup(q => q.SellerId);
        // The last sales of a year are looked at in the next one, when a warning would come too late.
        var sold = changed.Select(q => (q.SellerId, q.Year)).Distinct().OrderBy(q => q.Year).Select(q => (Id: q.SellerId, Year: SalesYear.Of(q.Year, quarters[q.SellerId], limits)))
            .Where(s => s.Year.Year == now.Year ? s.Year.IsNear(limits) : s.Year.IsPast(limits)).ToList();
        // What is sold from here on is left for the next run.
        foreach (var row in changed)
        {
            db.OnSave(c => db.Quarters
                .Where(q => q.Year == row.Year && q.SellerId == row.SellerId && q.Quarter == row.Quarter && q.Currency == row.Currency && q.Unseen == row.Unseen)
                .ExecuteUpdateAsync(set => set.SetProperty(q => q.Unseen, 0), c));
        }
        if (sold.Count == 0) return;
        var near = sold.ConvertAll(s => s.Id);
        var names = await db.Sellers.Where(s => near.Contains(s.SellerId)).ToDictionaryAsync(s => s.SellerId, s => s.Name, cancel);
        var checks = await db.IdentityChecks.Where(c => near.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        foreach (var (id, sales) in sold)
        {
            if (!checks.TryGetValue(id, out var check)) db.IdentityChecks.Add(check = new IdentityCheck(id, names.GetValueOrDefault(id, "")));
            check.Count(sales, limits, sales.IsPast(limits) ? await desk.GapsOf(id, cancel) : IdentityGaps.None, ids.At(now), now);
        }
    }
}

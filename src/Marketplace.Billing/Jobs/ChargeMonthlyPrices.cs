using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Jobs;

/// <summary>Charges the monthly prices of tariff plans on the first of each month, once, and those of missed months later.</summary>
internal sealed class ChargeMonthlyPrices(BillingDbContext db, IdGenerator newIds, TimeProvider clock) : IRecurringJob
{
    public const string Job = "monthly-prices";
    private const int Batch = 200;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancel)
    {
        var month = Month.Of(clock.GetUtcNow().UtcDateTime);
        var last = await db.Runs.Where(r => r.Job == Job).OrderByDescending(r => r.At).Select(r => (DateTime?)r.At).FirstOrDefaultAsync(cancel);
        for (var due = last is { } at ? Month.Of(at).Next : month; due.Index <= month.Index; due = due.Next) await Charge(due, cancel);
    }

    private async Task Charge(Month month, CancellationToken cancel)
    {
        var (plans, first, after) = (await db.ReadPlans(cancel), month.Start, 0L);
        while (true)
        {
            var sellers = await db.Sellers.AsNoTracking().Where(s => s.SellerId > after).OrderBy(s => s.SellerId).Take(Batch).ToListAsync(cancel);
            if (sellers.Count == 0) break;
            after = sellers[^1].SellerId;
            await Charge(sellers.FindAll(s => s.OpenedAt <= first), plans, month, cancel);
        }
        db.Runs.Add(new CompletedRun(Job, first));
        await db.SaveChangesAsync(cancel);
    }

    private async Task Charge(List<Seller> sellers, Plans plans, Month month, CancellationToken cancel)
    {
        if (sellers.Count == 0) return;
        var ids = sellers.ConvertAll(s => s.SellerId);
        var closed = await db.ClosedSellers.Where(s => ids.Contains(s.SellerId)).Select(s => s.SellerId).ToListAsync(cancel);
        var choices = (await db.SellerPlans.AsNoTracking().Where(p => ids.Contains(p.SellerId)).ToListAsync(cancel)).ToLookup(p => p.SellerId);
        var owed = sellers.Where(s => !closed.Contains(s.SellerId)).Select(s => (Seller: s, plans.Of([.. choices[s.SellerId]], month.Start)?.Terms, Key: KeyOf(s, month)))
            .Where(o => o.Terms is { MonthlyPrice: > 0 } terms && terms.Currency == o.Seller.Currency).ToList();
        if (owed.Count == 0) return;
        var keys = owed.ConvertAll(o => o.Key);
        // An interrupted run has charged some of them.
        var done = await db.Transfers.Where(t => keys.Contains(t.Key)).Select(t => t.Key).ToListAsync(cancel);
        db.Transfers.AddRange(owed.Where(o => !done.Contains(o.Key)).Select(o => new Transfer(
            newIds.At(month.Start), o.Seller.SellerId, AccountKind.SellerAvailable, AccountKind.Fees, o.Terms!.Monthly, TransferKind.MonthlyPrice, o.Key, month.Start)));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static string KeyOf(Seller seller, Month month) => $"plan-{seller.SellerId}-{month}";
}

using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Jobs;

/// <summary>Adds up all billed orders and corrects quarters that differ. Run it only while nothing else writes to the database.</summary>
internal sealed class RebuildSellerYears(BillingDbContext db) : IRunAsCommand
{
    public string Name => "rebuild-scores";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        var wrong = await Run(cancel);
        await say.WriteLineAsync(wrong switch
        {
            0 => "Sellers' years: 0 quarters corrected.",
            1 => "Sellers' years: 1 quarter corrected.",
            _ => $"Sellers' years: {wrong} quarters corrected.",
        });
        return wrong == 0 ? 0 : 1;
    }

    /// <returns>How many quarters differed.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var sums = new Dictionary<(int Year, long Seller, int Quarter, string Currency), (long Orders, long Amount)>();
        await foreach (ICounted order in db.Orders.AsNoTracking().OrderBy(o => o.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            // Uses the same ChangesSince as the live sums, so the rule exists once.
            foreach (var change in order.ChangesSince(null)) Add(((int)change.Key[0], (long)change.Key[1], (int)change.Key[2], (string)change.Key[3]), change.By[0].By, change.By[1].By);
        }
        await foreach (var row in db.Quarters.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel)) Add((row.Year, row.SellerId, row.Quarter, row.Currency), -row.Orders, -row.Amount);
        var wrong = sums.Where(s => s.Value != default).ToList();
        foreach (var ((year, seller, quarter, currency), (orders, amount)) in wrong)
        {
            db.Count(new SumChange(
                typeof(SellerQuarter), [year, seller, quarter, currency], (nameof(SellerQuarter.Orders), orders), (nameof(SellerQuarter.Amount), amount), (nameof(SellerQuarter.Unseen), 1)));
        }
        await db.SaveChangesAsync(cancel);
        return wrong.Count;

        void Add((int Year, long Seller, int Quarter, string Currency) key, long orders, long amount)
        {
            var sum = sums.GetValueOrDefault(key);
            sums[key] = (sum.Orders + orders, sum.Amount + amount);
        }
    }
}

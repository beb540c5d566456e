using Marketplace.Billing.Domain;
using Marketplace.Billing.Persistence;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Billing.Jobs;

/// <summary>Adds up all billed orders and corrects what differs: sellers' quarters, and what is held for them. Run it only while nothing else writes to the database.</summary>
internal sealed class RebuildSellerSums(BillingDbContext db) : IRunAsCommand
{
    public string Name => "rebuild-scores";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        var wrong = await Run(cancel);
        await say.WriteLineAsync(wrong == 1 ? "Sellers' sums: 1 corrected." : $"Sellers' sums: {wrong} corrected.");
        return wrong == 0 ? 0 : 1;
    }

    /// <returns>How many sums differed.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var sums = new Dictionary<string, SumChange>();
        await foreach (ICounted order in db.Orders.AsNoTracking().OrderBy(o => o.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            // Uses the same ChangesSince as the live sums, so the rule exists once.
            foreach (var change in order.ChangesSince(null)) Add(change);
        }
        await foreach (var row in db.Quarters.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            Add(new(typeof(SellerQuarter), [row.Year, row.SellerId, row.Quarter, row.Currency], (nameof(row.Orders), -row.Orders), (nameof(row.Amount), -row.Amount), (nameof(row.Unseen), 1)));
        }
        await foreach (var row in db.HeldSums.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            Add(new(typeof(HeldSum), [row.SellerId, row.Currency], (nameof(row.Orders), -row.Orders), (nameof(row.Net), -row.Net)));
        }
        var wrong = sums.Values.Where(sum => sum.By[..2].Any(b => b.By != 0)).ToList();
        wrong.ForEach(db.Count);
        await db.SaveChangesAsync(cancel);
        return wrong.Count;

        void Add(SumChange change)
        {
            var key = $"{change.Row.Name} {string.Join(' ', change.Key)}";
            sums[key] = sums.TryGetValue(key, out var sum) ? change with { By = [.. sum.By.Zip(change.By, (one, other) => (one.Property, one.By + other.By))] } : change;
        }
    }
}

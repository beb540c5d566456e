using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Persistence;

/// <summary>Adds up all orders and corrects weeks of sales that differ. Run it only while nothing else writes to the database.</summary>
internal sealed class RebuildSales(OrdersDbContext db) : IRunAsCommand
{
    public string Name => "rebuild-scores";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        var wrong = await Run(cancel);
        await say.WriteLineAsync(wrong switch
        {
            0 => "Sales: 0 weeks corrected.",
            1 => "Sales: 1 week corrected.",
            _ => $"Sales: {wrong} weeks corrected.",
        });
        return wrong == 0 ? 0 : 1;
    }

    /// <returns>How many weeks differed.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var sums = new Dictionary<(long Seller, int Week, string Currency), (long Orders, long Amount)>();
        await foreach (ICounted order in db.Orders.AsNoTracking().OrderBy(o => o.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            // Uses the same ChangesSince as the live sums, so the rule exists once.
            foreach (var change in order.ChangesSince(null).Where(c => c.Row == typeof(SalesWeek)))
            {
                Add(((long)change.Key[0], (int)change.Key[1], (string)change.Key[2]), change.By[0].By, change.By[1].By);
            }
        }
        await foreach (var row in db.SalesWeeks.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            Add((row.SellerId, row.Week, row.Currency), -row.Orders, -row.Amount);
        }
        var wrong = sums.Where(s => s.Value != default).ToList();
        foreach (var ((seller, week, currency), (orders, amount)) in wrong)
        {
            db.Count(new SumChange(typeof(SalesWeek), [seller, week, currency], (nameof(SalesWeek.Orders), orders), (nameof(SalesWeek.Amount), amount)));
        }
        await db.SaveChangesAsync(cancel);
        return wrong.Count;

        void Add((long Seller, int Week, string Currency) key, long orders, long amount)
        {
            var sum = sums.GetValueOrDefault(key);
            sums[key] = (sum.Orders + orders, sum.Amount + amount);
        }
    }
}

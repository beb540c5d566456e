using System.Linq.Expressions;
using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.Jobs;

/// <summary>Recounts all orders and reviews and corrects customers' figures that differ. Run it only while nothing else writes to the database.</summary>
internal sealed class RebuildCustomers(ComplaintsDbContext db) : IRunAsCommand
{
    public string Name => "rebuild-scores";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        var wrong = await Run(cancel);
        await say.WriteLineAsync(wrong switch
        {
            0 => "Customers: 0 rows corrected.",
            1 => "Customers: 1 row corrected.",
            _ => $"Customers: {wrong} rows corrected.",
        });
        return wrong == 0 ? 0 : 1;
    }

    /// <returns>How many customers' figures differed.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var sums = new Dictionary<long, (long Finished, long Canceled, long Reviews)>();
        await AddUp(db.Orders, o => o.OrderId);
        await AddUp(db.Reviews, r => r.OrderId);
        await foreach (var row in db.Customers.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var sum = sums.GetValueOrDefault(row.CustomerId);
            sums[row.CustomerId] = (sum.Finished - row.Finished, sum.Canceled - row.Canceled, sum.Reviews - row.Reviews);
        }
        var wrong = sums.Where(s => s.Value != default).ToList();
        foreach (var (customer, by) in wrong) db.Count(CustomerRecord.By(customer, by.Finished, by.Canceled, by.Reviews));
        await db.SaveChangesAsync(cancel);
        return wrong.Count;

        // Uses the same ChangesSince as the live counts, so the rule exists once.
        async Task AddUp<T>(IQueryable<T> all, Expression<Func<T, long>> id) where T : class, ICounted
        {
            await foreach (var counted in all.AsNoTracking().OrderBy(id).AsAsyncEnumerable().WithCancellation(cancel))
            {
                foreach (var change in counted.ChangesSince(null).Where(c => c.Row == typeof(CustomerRecord)))
                {
                    var sum = sums.GetValueOrDefault((long)change.Key[0]);
                    sums[(long)change.Key[0]] = (sum.Finished + change.By[0].By, sum.Canceled + change.By[1].By, sum.Reviews + change.By[2].By);
                }
            }
        }
    }
}

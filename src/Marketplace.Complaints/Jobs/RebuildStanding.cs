using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Complaints.Jobs;

/// <summary>Recounts all orders and claims and corrects days that differ. Run it only while nothing else writes to the database.</summary>
internal sealed class RebuildStanding(ComplaintsDbContext db) : IRunAsCommand
{
    public string Name => "rebuild-scores";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        var wrong = await Run(cancel);
        await say.WriteLineAsync(wrong switch
        {
            0 => "Standing: 0 days corrected.",
            1 => "Standing: 1 day corrected.",
            _ => $"Standing: {wrong} days corrected.",
        });
        return wrong == 0 ? 0 : 1;
    }

    /// <returns>How many days differed.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var sums = new Dictionary<(long Seller, int Day), long[]>();
        await AddUp(db.Orders, o => o.OrderId);
        await AddUp(db.Claims, c => c.Id);
        foreach (var day in await db.StandingDays.AsNoTracking().ToListAsync(cancel))
        {
            var sum = sums.TryGetValue((day.SellerId, day.Day), out var known) ? known : sums[(day.SellerId, day.Day)] = new long[4];
            (sum[0], sum[1], sum[2], sum[3]) = (sum[0] - day.Orders, sum[1] - day.Canceled, sum[2] - day.Late, sum[3] - day.Claims);
        }
        var wrong = sums.Where(s => s.Value.Any(by => by != 0)).ToList();
        foreach (var ((seller, day), by) in wrong)
        {
            db.Count(new SumChange(
                typeof(StandingDay), [seller, day], (nameof(StandingDay.Orders), by[0]), (nameof(StandingDay.Canceled), by[1]),
                (nameof(StandingDay.Late), by[2]), (nameof(StandingDay.Claims), by[3])));
        }
        await db.SaveChangesAsync(cancel);
        return wrong.Count;

        // Uses the same ChangesSince as the live counts, so the rule exists once.
        async Task AddUp<T>(IQueryable<T> all, System.Linq.Expressions.Expression<Func<T, long>> id) where T : class, ICounted
        {
            await foreach (var counted in all.AsNoTracking().OrderBy(id).AsAsyncEnumerable().WithCancellation(cancel))
            {
                foreach (var change in counted.ChangesSince(null).Where(c => c.Row == typeof(StandingDay)))
                {
                    var key = ((long)change.Key[0], (int)change.Key[1]);
                    var sum = sums.TryGetValue(key, out var known) ? known : sums[key] = new long[4];
                    for (var i = 0; i < sum.Length; i++) sum[i] += change.By[i].By;
                }
            }
        }
    }
}

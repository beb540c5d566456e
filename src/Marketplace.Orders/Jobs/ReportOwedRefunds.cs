using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.Jobs;

/// <summary>Tells support which sellers haven't returned what support decided, for orders paid outside the marketplace (rule ORD-19).</summary>
internal sealed class ReportOwedRefunds(OrdersDbContext db, IdGenerator ids, TimeProvider clock, IOptions<OrdersOptions> options) : IRecurringJob
{
    private const int Batch = 50;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddDays(-options.Value.OwedRefundDays);
        var due = await db.Orders.Where(o => o.OwedSince <= since).OrderBy(o => o.OwedSince).Take(Batch).ToListAsync(cancel);
        if (due.Count == 0) return;
        var orders = due.ConvertAll(o => o.Id);
        var known = await db.MoneyCases.Where(c => c.Kind == MoneyCaseKind.Owed && orders.Contains(c.OrderId)).ToDictionaryAsync(c => c.OrderId, cancel);
        foreach (var order in due)
        {
            if (known.GetValueOrDefault(order.Id) is { } earlier) earlier.ReportAgain(order, ids.Next(), now);
            else db.MoneyCases.Add(MoneyCase.Report(ids.Next(), order, now));
            order.ReportOwed();
        }
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            // The seller confirmed a refund, or support acted, at the same time. The next run tries again.
        }
    }
}

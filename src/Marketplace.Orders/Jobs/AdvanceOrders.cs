using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.Jobs;

/// <summary>Takes the steps of orders that are due: reminders, closing, and the same for custom and added orders. Catches up after a break, in batches.</summary>
internal sealed class AdvanceOrders(OrdersDbContext db, IdGenerator ids, TimeProvider clock, IOptions<OrdersOptions> options) : IRecurringJob
{
    private const int Batch = 100;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var due = await db.Orders.Include(o => o.History).Where(o => o.ActAt <= now).OrderBy(o => o.ActAt).ThenBy(o => o.Id).Take(Batch).AsSplitQuery().ToListAsync(cancel);
            var blocked = await db.BlockedOf(due.FindAll(o => o.ConfirmBy is not null).ConvertAll(o => (o.SellerId, o.BuyerId)), cancel);
            foreach (var order in due)
            {
                if (order.Tick(ids.Next(), options.Value.Terms, now, blocked.Contains((order.SellerId, order.BuyerId))) is { } refund) db.Payments.Add(refund);
            }
            var unpaid = due.FindAll(o => o is { Origin: OrderOrigin.Custom, Stage: OrderStage.Canceled }).ConvertAll(o => o.Id);
            if (unpaid.Count > 0)
            {
                (await db.CustomOrders.Where(c => unpaid.Contains(c.Id)).ToListAsync(cancel)).ForEach(custom => custom.StayUnpaid(now));
            }
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // Somebody changed one of these orders at the same time. The next run tries again.
                return;
            }
            db.ChangeTracker.Clear();
            if (due.Count < Batch) return;
        }
    }
}

using Marketplace.Kernel.Jobs;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.Payments;

/// <summary>
/// Settles payments that the gateway left open for too long: a charge that it doesn't know is voided, so that it can't happen later; a
/// refund is requested again with the same key.
/// </summary>
internal sealed class FindMissingAnswers(
    OrdersDbContext db, Answers answers, TimeProvider clock, IOptions<PaymentOptions> options, ILogger<FindMissingAnswers> log) : IRecurringJob
{
    private const int Batch = 50;

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().UtcDateTime - options.Value.Patience;
        var (at, after) = (DateTime.MinValue, 0L);
        while (true)
        {
            // Some stay pending for days, so each run goes through all of them.
            var late = await db.Payments.Where(p => p.State == PaymentState.Pending && p.RequestedAt <= before && (p.RequestedAt > at || (p.RequestedAt == at && p.Id > after)))
                .OrderBy(p => p.RequestedAt).ThenBy(p => p.Id).Take(Batch).Select(p => new { p.Id, p.RequestedAt }).ToListAsync(cancel);
            foreach (var payment in late)
            {
                try
                {
                    await Settle(payment.Id, cancel);
                }
                catch (Exception failure) when (!cancel.IsCancellationRequested)
                {
                    log.LogWarning(failure, "Could not settle payment {PaymentId}", payment.Id);
                }
                db.ChangeTracker.Clear();
            }
            if (late.Count < Batch) return;
            (at, after) = (late[^1].RequestedAt, late[^1].Id);
        }
    }

    private async Task Settle(long id, CancellationToken cancel)
    {
        var payment = await db.Payments.SingleAsync(p => p.Id == id, cancel);
        if (!payment.IsPending) return;
        if (payment.Kind == PaymentKind.Charge) await answers.Void(payment, atOnce: false, cancel);
        else await answers.Request(payment, cancel);
        await db.SaveChangesAsync(cancel);
    }
}

using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Payments;

internal sealed class ReadRemedies(OrdersDbContext db) : IReadRemedies
{
    public async Task<RemedyOffer> Offer(long orderId, CancellationToken cancel) => (await Find(orderId, cancel)).RemedyOffer;

    public async Task<RemedyProgress> Progress(long orderId, long refundId, CancellationToken cancel)
    {
        if (await db.Payments.AsNoTracking().SingleOrDefaultAsync(p => p.Id == refundId, cancel) is { } refund)
        {
            if (refund.State is PaymentState.Pending or PaymentState.Waiting) return new(RemedyState.UnderWay);
            // One that failed had waited for another that returned everything.
            if (refund.State is PaymentState.Succeeded or PaymentState.Failed) return new(RemedyState.Done, refund.SettledAt);
            var found = await db.MoneyCases.AsNoTracking().SingleOrDefaultAsync(c => c.PaymentId == refundId && c.Kind == MoneyCaseKind.Refund, cancel);
            return new(RemedyState.Refused, null, found?.Reason ?? "", found?.Id);
        }
        var order = await Find(orderId, cancel);
        return order.Stage is OrderStage.Refunded or OrderStage.Canceled ? new(RemedyState.Done, order.EndedAt)
            : order.OwedAmount > 0 ? new(RemedyState.Owed)
            : new(RemedyState.Decided);
    }

    private Task<Order> Find(long orderId, CancellationToken cancel) => db.Orders.AsNoTracking().SingleAsync(o => o.Id == orderId, cancel);
}

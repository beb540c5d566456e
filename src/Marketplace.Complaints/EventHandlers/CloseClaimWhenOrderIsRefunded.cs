using Marketplace.Complaints.Domain;
using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.EventHandlers;

/// <summary>The whole payment was refunded, so an open claim or withdrawal ends.</summary>
[HandlerName("complaints.close-claim")]
internal sealed class CloseClaimWhenOrderIsRefunded(ComplaintsDbContext db, IOptions<ComplaintsOptions> options) : IHandle<OrderRefunded>
{
    public async Task Handle(OrderRefunded happened, CancellationToken cancel)
    {
        var order = await db.OrderOf(happened.Order, cancel);
        var left = order.Remaining;
        order.BeRefunded(happened.Facts, happened is { IsCancellation: true, By: Party.Seller } && order.WithdrawnAt is null, happened.IsOutside ? happened.OccurredAt : null);
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.OrderId == order.OrderId && c.State != ClaimState.Closed, cancel);
        // Only the buyer knows whether money arrived that the seller says to have sent.
        if (happened is { IsOutside: true, By: Party.Seller }) claim?.ReportRefund(left, options.Value.Terms, happened.OccurredAt);
        else claim?.EndWithOrder(happened.By, options.Value.Terms, happened.OccurredAt);
        var withdrawal = order.WithdrawnAt is null ? null : await db.Withdrawals.SingleOrDefaultAsync(w => w.OrderId == order.OrderId, cancel);
        withdrawal?.EndWithOrder(happened.By, happened.OccurredAt);
    }
}

using Marketplace.Complaints.Persistence;
using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Microsoft.Extensions.Options;

namespace Marketplace.Complaints.EventHandlers;

/// <summary>Copies orders, the basis for claims, withdrawals, standings and customers' cards. New orders don't count in the standing.</summary>
[HandlerName("complaints.copy-order", Together = true)]
internal sealed class CopyOrder(ComplaintsDbContext db, IOptions<StandingOptions> limits) :
    IHandle<OrderPlaced>, IHandle<OrderConfirmed>, IHandle<OrderCanceled>, IHandle<OrderPaid>, IHandle<OrderSent>, IHandle<OrderFinished>, IHandle<OrderPartlyRefunded>,
    IHandle<OrderDelayed>, IHandle<OrderAmountChanged>
{
    public async Task Handle(OrderPlaced happened, CancellationToken cancel)
    {
        var order = await db.OrderOf(happened.Order, cancel);
        order.NoteExemption(happened.Exemption);
        order.Reach(OrderStage.New, happened.Facts);
    }

    public async Task Handle(OrderConfirmed happened, CancellationToken cancel) =>
        (await db.OrderOf(happened.Order, cancel)).Reach(OrderStage.Confirmed, happened.Facts);

    /// <summary>An order that the buyer canceled before it was accepted doesn't count in the standing, and neither does one that the buyer had long enough to pay.</summary>
    public async Task Handle(OrderCanceled happened, CancellationToken cancel)
    {
        var neverPaid = happened.IsUnpaid && happened.Facts.StartedAt?.AddDays(limits.Value.UnpaidDays) <= happened.OccurredAt;
        (await db.OrderOf(happened.Order, cancel)).BeCanceled(happened.Facts, happened.By, neverPaid ? happened.OccurredAt : null);
    }

    public async Task Handle(OrderPaid happened, CancellationToken cancel) =>
        (await db.OrderOf(happened.Order, cancel)).BePaid(happened.By, happened.DeliverBy);

    public async Task Handle(OrderSent happened, CancellationToken cancel) =>
        (await db.OrderOf(happened.Order, cancel)).BeSent(happened.Facts, happened.Tracking);

    public async Task Handle(OrderFinished happened, CancellationToken cancel) =>
        (await db.OrderOf(happened.Order, cancel)).Finish(happened.Facts, happened.IsPaid, happened.OccurredAt, happened.ArrivedBy);

    public async Task Handle(OrderPartlyRefunded happened, CancellationToken cancel) =>
        (await db.OrderOf(happened.Order, cancel)).Refund(happened.RefundedInAll);

    public async Task Handle(OrderDelayed happened, CancellationToken cancel) =>
        (await db.OrderOf(happened.Order, cancel)).Delay(happened.Facts);

    public async Task Handle(OrderAmountChanged happened, CancellationToken cancel) =>
        (await db.OrderOf(happened.Order, cancel)).Charge(happened.Order.Total, happened.OccurredAt);
}

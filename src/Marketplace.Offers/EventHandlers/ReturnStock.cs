using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

/// <summary>Goods that never left the seller return to stock, once.</summary>
[HandlerName("offers.return-stock")]
internal sealed class ReturnStock(OffersDbContext db) : IHandle<OrderCanceled>, IHandle<OrderRefunded>, IHandle<OrderFinished>, IHandle<AddedOrderEnded>
{
    public static bool Concerns(OrderRefunded happened) => happened.From == OrderStage.Paid;

    /// <summary>An order that closed automatically before it was paid was never sent.</summary>
    public static bool Concerns(OrderFinished happened) => !happened.IsPaid;

    public Task Handle(OrderCanceled happened, CancellationToken cancel) => Return(happened.Order.OrderId, happened.OccurredAt, cancel);

    public Task Handle(OrderRefunded happened, CancellationToken cancel) => Return(happened.Order.OrderId, happened.OccurredAt, cancel);

    public Task Handle(OrderFinished happened, CancellationToken cancel) => Return(happened.Order.OrderId, happened.OccurredAt, cancel);

    /// <summary>The customer never confirmed the order that the seller added.</summary>
    public Task Handle(AddedOrderEnded happened, CancellationToken cancel) => Return(happened.Order.OrderId, happened.OccurredAt, cancel);

    private async Task Return(long order, DateTime at, CancellationToken cancel)
    {
        var purchase = await db.Purchases.SingleOrDefaultAsync(p => p.Id == order, cancel);
        if (purchase?.Return(at) == true) await db.PutBack(purchase.OfferId, purchase.Quantity, cancel);
    }
}

using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

/// <summary>Only goods that were paid but never sent return to stock.</summary>
[HandlerName("offers.return-stock")]
internal sealed class ReturnStockWhenOrderIsRefunded(OffersDbContext db) : IHandle<OrderRefunded>
{
    public static bool Concerns(OrderRefunded happened) => happened.From == OrderStage.Paid;

    public async Task Handle(OrderRefunded happened, CancellationToken cancel)
    {
        var purchase = await db.Purchases.SingleOrDefaultAsync(p => p.Id == happened.Order.OrderId, cancel);
        if (purchase?.Return(happened.OccurredAt) == true) await db.PutBack(purchase.OfferId, purchase.Quantity, cancel);
    }
}

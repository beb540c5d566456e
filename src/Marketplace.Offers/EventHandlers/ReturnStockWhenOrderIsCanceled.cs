using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.return-stock")]
internal sealed class ReturnStockWhenOrderIsCanceled(OffersDbContext db) : IHandle<OrderCanceled>
{
    public async Task Handle(OrderCanceled happened, CancellationToken cancel)
    {
        var purchase = await db.Purchases.SingleOrDefaultAsync(p => p.Id == happened.Order.OrderId, cancel);
        if (purchase?.Return(happened.OccurredAt) == true) await db.PutBack(purchase.OfferId, purchase.Quantity, cancel);
    }
}

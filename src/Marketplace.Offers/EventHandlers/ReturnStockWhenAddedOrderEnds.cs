using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

/// <summary>The customer never confirmed the order that the seller added.</summary>
[HandlerName("offers.return-stock")]
internal sealed class ReturnStockWhenAddedOrderEnds(OffersDbContext db) : IHandle<AddedOrderEnded>
{
    public async Task Handle(AddedOrderEnded happened, CancellationToken cancel)
    {
        var purchase = await db.Purchases.SingleOrDefaultAsync(p => p.Id == happened.Order.OrderId, cancel);
        if (purchase?.Return(happened.OccurredAt) == true) await db.PutBack(purchase.OfferId, purchase.Quantity, cancel);
    }
}

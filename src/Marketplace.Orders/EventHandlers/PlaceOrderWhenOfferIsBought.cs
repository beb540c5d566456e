using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Events;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.EventHandlers;

internal sealed class PlaceOrderWhenOfferIsBought(OrdersDbContext db) : IHandle<OfferBought>
{
    public async Task Handle(OfferBought happened, CancellationToken cancel)
    {
        if (await db.Orders.AnyAsync(o => o.Id == happened.OrderId, cancel)) return;
        var order = Order.Place(happened);
        db.Orders.Add(order);
        db.Words.AddRange(OrderWord.Of(order));
    }
}

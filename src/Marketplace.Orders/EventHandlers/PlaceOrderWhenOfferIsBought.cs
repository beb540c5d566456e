using Marketplace.Contracts.Offers;
using Marketplace.Events;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.EventHandlers;

[HandlerName("orders.place-order", Together = true)]
internal sealed class PlaceOrderWhenOfferIsBought(OrdersDbContext db, IOptions<OrdersOptions> options) : IHandle<OfferBought>
{
    private static readonly Func<OrdersDbContext, long, Task<bool>> IsPlaced = EF.CompileAsyncQuery((OrdersDbContext db, long order) =>
        db.Orders.Any(o => o.Id == order));

    public async Task Handle(OfferBought happened, CancellationToken cancel)
    {
        if (await IsPlaced(db, happened.OrderId)) return;
        db.Place(Order.Place(happened, options.Value.Terms));
    }
}

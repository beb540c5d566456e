using Marketplace.Contracts.Offers;
using Marketplace.Events;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.EventHandlers;

[HandlerName("orders.add-order")]
internal sealed class AddOrderWhenOfferIsSoldByMessage(OrdersDbContext db, IOptions<OrdersOptions> options) : IHandle<OfferSoldByMessage>
{
    public async Task Handle(OfferSoldByMessage happened, CancellationToken cancel)
    {
        if (await db.Orders.AnyAsync(o => o.Id == happened.OrderId, cancel)) return;
        if (happened.IsCustom)
        {
            var custom = await db.CustomOrders.SingleAsync(c => c.Id == happened.OrderId, cancel);
            db.Place(custom.AcceptReserved(happened.Contact, happened.Note, options.Value.Terms, happened.OccurredAt));
            return;
        }
        var from = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == happened.FromOrderId, cancel);
        db.Place(Order.Add(from, happened.OrderId, from.ActorOf(from.SellerId)!, AddedSale.Of(happened, from), options.Value.Terms, happened.OccurredAt));
    }
}

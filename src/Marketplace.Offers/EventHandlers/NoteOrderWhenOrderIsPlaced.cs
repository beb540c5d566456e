using Marketplace.Contracts.Orders;
using Marketplace.Events;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.EventHandlers;

[HandlerName("offers.note-order", Together = true)]
internal sealed class NoteOrderWhenOrderIsPlaced(OffersDbContext db) : IHandle<OrderPlaced>
{
    private static readonly Func<OffersDbContext, long, Task<Purchase?>> PurchaseOf = EF.CompileAsyncQuery((OffersDbContext db, long order) =>
        db.Purchases.SingleOrDefault(p => p.Id == order));

    public async Task Handle(OrderPlaced happened, CancellationToken cancel)
    {
        var purchase = await PurchaseOf(db, happened.Order.OrderId);
        purchase?.Ordered(happened.OccurredAt);
    }
}

using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Offers;
using Marketplace.Events;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.EventHandlers;

[HandlerName("orders.place-order", Together = true)]
internal sealed class PlaceOrderWhenOfferIsBought(OrdersDbContext db, IOptions<OrdersOptions> options) : IHandle<OfferBought>
{
    private static readonly Func<OrdersDbContext, long, Task<bool>> IsPlaced = EF.CompileAsyncQuery((OrdersDbContext db, long order) =>
        db.Orders.Any(o => o.Id == order));

    private static readonly Func<OrdersDbContext, long, long, IAsyncEnumerable<long>> HaveLeft = EF.CompileAsyncQuery((OrdersDbContext db, long buyer, long seller) =>
        db.SellerPauses.Where(p => (p.SellerId == buyer || p.SellerId == seller) && p.Why == SellingPause.Closing && p.Version == SellerPause.Closed).Select(p => p.SellerId));

    public async Task Handle(OfferBought happened, CancellationToken cancel)
    {
        if (await IsPlaced(db, happened.OrderId)) return;
        var hasLeft = await HaveLeft(db, happened.BuyerId, happened.SellerId).ToListAsync(cancel);
        var order = Order.Place(hasLeft.Contains(happened.BuyerId) ? WithoutBuyer(happened) : happened, options.Value.Terms);
        // The event was late. Canceled, the order gives its stock back, and the other side is told.
        if (hasLeft.Count > 0) order.EndWithoutParty(0, happened.OccurredAt);
        db.Place(order);
    }

    private static OfferBought WithoutBuyer(OfferBought bought) => bought with { BuyerName = FormerNames.Customer, Note = "", Contact = new("", "", "", "", "", "") };
}

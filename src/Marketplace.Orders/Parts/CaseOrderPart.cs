using Marketplace.Contracts;
using Marketplace.Contracts.Orders;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Parts;

/// <summary>How many of a party's orders ended in each final stage.</summary>
internal sealed record PartyRecord(string Title, string Name, IReadOnlyDictionary<OrderStage, int> Counts)
{
    public int Of(OrderStage end) => Counts.GetValueOrDefault(end);
}

/// <summary>The order behind a review or claim that staff decide, without its contact data.</summary>
internal sealed record CaseOrder(Order Order, IReadOnlyList<Payment> Payments, IReadOnlyList<PartyRecord> Records);

internal sealed class CaseOrderPart(OrdersDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(IOrderCase subject)
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.History).Include(o => o.Extras).SingleOrDefaultAsync(o => o.Id == subject.OrderId);
        if (order is null) return Content("");
        var payments = await db.Payments.AsNoTracking().Where(p => p.OrderId == order.Id).OrderBy(p => p.Id).ToListAsync();
        var (buyer, seller) = (order.BuyerId, order.SellerId);
        var counts = await db.Counts.AsNoTracking()
            .Where(c => (c.PersonId == buyer && c.Side == OrderSide.Buying) || (c.PersonId == seller && c.Side == OrderSide.Selling))
            .ToListAsync();
        Dictionary<OrderStage, int> Of(OrderSide side) => counts.Where(c => c.Side == side).ToDictionary(c => c.Stage, c => c.Count);
        return View("/Parts/CaseOrder.cshtml", new CaseOrder(order, payments,
        [
            new("Seller: {0}", order.ShopName, Of(OrderSide.Selling)), new("Buyer: {0}", order.BuyerName, Of(OrderSide.Buying)),
        ]));
    }
}

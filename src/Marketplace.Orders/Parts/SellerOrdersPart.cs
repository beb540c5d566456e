using Marketplace.Contracts;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Shown;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.Parts;

/// <summary>The orders that wait for the seller. Claims have a part of their own.</summary>
internal sealed class SellerOrdersPart(OrdersDbContext db, ShownOrders rows) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var orders = (await db.NextOfSeller(rows, subject.SellerId)).Where(o => !o.IsClaimed).MostUrgent();
        return orders.Count == 0 ? Content("") : View("/Parts/SellerOrders.cshtml", orders);
    }
}

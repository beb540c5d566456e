using Marketplace.Contracts;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.Parts;

/// <summary>A seller's sales by week.</summary>
internal sealed class SalesPart(OrdersDbContext db, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var (seller, first) = (subject.SellerId, SalesWeek.Of(clock.GetUtcNow().UtcDateTime) - ((SalesPicture.Shown - 1) * SalesWeek.Days));
        var weeks = await db.SalesWeeks.AsNoTracking().Where(w => w.SellerId == seller && w.Week >= first).ToListAsync();
        return View("/Parts/Sales.cshtml", SalesPicture.Of(weeks, first));
    }
}

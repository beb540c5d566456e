using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Shown;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.Parts;

/// <summary>The orders that wait for whoever is signed in, at the top of the home page (rule ORD-21).</summary>
internal sealed class ContinuePart(OrdersDbContext db, ShownOrders rows, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        if (!UserClaimsPrincipal.IsSignedIn) return Content("");
        var orders = await db.NextOf(rows, UserClaimsPrincipal.Id, UserClaimsPrincipal.Shop is not null, clock.GetUtcNow().UtcDateTime);
        return orders.Count == 0 ? Content("") : View("/Parts/Continue.cshtml", orders);
    }
}

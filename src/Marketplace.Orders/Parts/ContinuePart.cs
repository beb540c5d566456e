using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Shown;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.Parts;

/// <summary>The orders that wait for whoever is signed in, at the top of the home page (rule ORD-21).</summary>
internal sealed class ContinuePart(OrdersDbContext db, ShownOrders rows) : ViewComponent
{
    private const int Most = 4;

    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        if (!UserClaimsPrincipal.IsSignedIn) return Content("");
        var me = UserClaimsPrincipal.Id;
        var orders = await db.NextOfBuyer(rows, me);
        if (UserClaimsPrincipal.Shop is not null) orders = orders.Concat(await db.NextOfSeller(rows, me));
        var shown = orders.MostUrgent(Most);
        return shown.Count == 0 ? Content("") : View("/Parts/Continue.cshtml", shown);
    }
}

using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Persistence;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Orders.Parts;

/// <summary>The orders that wait for whoever is signed in, at the top of the home page (rule ORD-21).</summary>
internal sealed class ContinuePart(OrdersDbContext db, TimeProvider clock) : ViewComponent
{
    private const int Most = 4;

    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        if (!UserClaimsPrincipal.IsSignedIn) return Content("");
        var (me, now) = (UserClaimsPrincipal.Id, clock.GetUtcNow().UtcDateTime);
        var orders = await db.NextOfBuyer(me, now);
        if (UserClaimsPrincipal.Shop is not null) orders = orders.Concat(await db.NextOfSeller(me, now));
        var shown = orders.MostUrgent(Most);
        return shown.Count == 0 ? Content("") : View("/Parts/Continue.cshtml", shown);
    }
}

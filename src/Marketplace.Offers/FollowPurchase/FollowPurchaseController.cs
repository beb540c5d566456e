using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.FollowPurchase;

internal sealed class FollowPurchaseController(OffersDbContext db) : Controller
{
    [HttpGet("/purchases/{number:number}")]
    public async Task<IActionResult> Get(Number number)
    {
        var me = User.Id;
        var purchase = await db.Purchases.Where(p => p.Id == number.Id && p.BuyerId == me)
            .Join(db.Offers, p => p.OfferId, o => o.Id, (p, o) => new { p.OrderedAt, o.ShopName, IsByMessage = p.Contact.Name == "" }).SingleOrDefaultAsync();
        if (purchase is null) return NotFound();
        if (purchase.OrderedAt is not null)
        {
            if (!purchase.IsByMessage) this.Tell("Your order is placed. You pay once {0} has approved it.", purchase.ShopName);
            return Redirect($"/orders/{number}");
        }
        Response.Headers["Refresh"] = "1";
        return View("/Shared/Wait.cshtml", "Placing your order…");
    }
}

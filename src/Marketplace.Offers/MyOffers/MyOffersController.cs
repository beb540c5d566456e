using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.MyOffers;

internal sealed class MyOffersController(OffersDbContext db, TimeProvider clock) : Controller
{
    private const int PageSize = 30;

    [HttpGet("/shop/offers")]
    public async Task<IActionResult> Get(Number? after)
    {
        var me = User.Id;
        var now = clock.GetUtcNow().UtcDateTime;
        var cursor = after?.Id ?? long.MaxValue;
        var offers = await db.Offers.AsNoTracking()
            .Where(o => o.SellerId == me && o.Id < cursor)
            .OrderByDescending(o => o.Id)
            .Take(PageSize + 1)
            .Select(o => new { Offer = o, Own = o.PausedUntil == Offer.Held ? o.OwnPausedUntil : o.PausedUntil })
            .Select(o => new MyOffer(o.Offer.Id, o.Offer.Title, o.Offer.Price, o.Offer.Currency, o.Offer.Stock, o.Offer.CoverId, o.Offer.ListedAt, o.Offer.Stars, o.Offer.Reviews, o.Own > now ? o.Own : null,
                o.Offer.ExtraHours, o.Offer.ExtraUntil > now ? o.Offer.ExtraUntil : null))
            .ToListAsync();
        if (offers.Count == 0 && User.Shop is null) return Redirect("/shop/opening");
        Number? next = offers.Count > PageSize ? offers[PageSize - 1].Number : null;
        var isHeld = await db.Sellers.AnyAsync(s => s.SellerId == me && s.IsHeld);
        var somePaused = isHeld ? offers.Exists(o => o.PausedUntil is not null) : await db.Offers.AnyAsync(o => o.SellerId == me && o.PausedUntil > now);
        return View("MyOffers", new MyOffersPage([.. offers.Take(PageSize)], after is null, next, somePaused) { IsHeld = isHeld });
    }
}

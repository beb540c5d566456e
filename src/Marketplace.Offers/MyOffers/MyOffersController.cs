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
            .Select(o => new MyOffer(o.Id, o.Title, o.Price, o.Currency, o.Stock, o.CoverId, o.ListedAt, o.Stars, o.Reviews, o.OwnPausedUntil > now ? o.OwnPausedUntil : null,
                o.ExtraHours, o.ExtraUntil > now ? o.ExtraUntil : null))
            .ToListAsync();
        if (offers.Count == 0 && User.Shop is null) return Redirect("/shop/opening");
        Number? next = offers.Count > PageSize ? offers[PageSize - 1].Number : null;
        var seller = await db.Sellers.Where(s => s.SellerId == me).Select(s => new { s.IsHeld, OfflineUntil = s.OfflineUntil > now ? s.OfflineUntil : null }).SingleOrDefaultAsync();
        var somePaused = seller is { IsHeld: true } or { OfflineUntil: not null } ? offers.Exists(o => o.PausedUntil is not null) : await db.Offers.AnyAsync(o => o.SellerId == me && o.PausedUntil > now);
        return View("MyOffers", new MyOffersPage([.. offers.Take(PageSize)], after is null, next, somePaused) { IsHeld = seller?.IsHeld ?? false, OfflineUntil = seller?.OfflineUntil });
    }
}

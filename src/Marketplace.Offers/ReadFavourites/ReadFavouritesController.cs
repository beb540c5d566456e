using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.ReadFavourites;

internal sealed class ReadFavouritesController(OffersDbContext db, TimeProvider clock) : Controller
{
    public const int PageSize = 24;

    [HttpGet("/favourites")]
    public async Task<IActionResult> Get(Number? after)
    {
        var (me, cursor) = (User.Id, after?.Id ?? long.MaxValue);
        var found = await db.Favourites.AsNoTracking().Where(f => f.AccountId == me && f.Id < cursor).OrderByDescending(f => f.Id).Take(PageSize + 1).ToListAsync();
        var page = found.Take(PageSize).ToList();
        var (offers, sellers) = (Of(page, FavouriteKind.Offer), Of(page, FavouriteKind.Seller));
        var cards = offers.Count == 0 ? [] : await db.Offers.AsNoTracking().Where(o => offers.Contains(o.Id)).Select(OfferCard.Of).ToDictionaryAsync(o => o.Id);
        var shops = sellers.Count == 0 ? [] : await db.Sellers.AsNoTracking().Where(s => sellers.Contains(s.SellerId)).ToDictionaryAsync(s => s.SellerId);
        var (now, since) = (clock.GetUtcNow().UtcDateTime, clock.GetUtcNow().UtcDateTime - Offer.PriceMemory);
        // What became dearer since is not cheaper than it was, whatever the last news of it says.
        var before = offers.Count == 0 ? [] : await db.News.AsNoTracking()
            .Where(n => offers.Contains(n.OfferId) && n.Kind == OfferNewsKind.Cheaper && n.At > since && !db.Offers.Any(o => o.Id == n.OfferId && o.DearerAt > n.At))
            .ToDictionaryAsync(n => n.OfferId, n => n.PriceBefore);
        var shown = page.Select(f => f.Kind == FavouriteKind.Offer
            ? new ShownFavourite(cards.GetValueOrDefault(f.SubjectId), null, f.Tells) { PriceBefore = before.GetValueOrDefault(f.SubjectId) }
            : new ShownFavourite(null, shops.GetValueOrDefault(f.SubjectId), false)).Where(f => f.Offer is not null || f.Seller is not null);
        Number? next = found.Count > PageSize ? new Number(page[^1].Id) : null;
        return View("ReadFavourites", new ReadFavouritesPage([.. shown], after is null, next, now));
    }

    private static List<long> Of(List<Favourite> page, FavouriteKind kind) => [.. page.Where(f => f.Kind == kind).Select(f => f.SubjectId)];
}

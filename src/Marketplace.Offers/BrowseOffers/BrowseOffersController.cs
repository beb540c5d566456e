using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.MatchOffers;
using Marketplace.Offers.NarrowOffers;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.SortOffers;
using Marketplace.Offers.SuggestOffers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Offers.BrowseOffers;

[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class BrowseOffersController(OffersDbContext db, TimeProvider clock, IOptions<OffersOptions> options) : Controller
{
    private const int PageSize = 24;

    [HttpGet("/offers")]
    public async Task<IActionResult> Get([FromQuery] BrowseOffersForm form)
    {
        var category = Category.Find(form.Category);
        if (category is null && form.Category.Length > 0) return NotFound();
        var now = clock.GetUtcNow().UtcDateTime;
        var offers = db.Offers.AsNoTracking().Narrowed(form);
        string? shopName = null;
        if (form.Shop.Length > 0)
        {
            var shop = await db.Sellers.Where(s => s.Shop == form.Shop).Select(s => new { s.SellerId, s.Name }).SingleOrDefaultAsync();
            if (shop is null) return NotFound();
            shopName = shop.Name;
            offers = offers.Where(o => o.SellerId == shop.SellerId);
        }
        var search = new OfferSearch(db, now, HttpContext.RequestAborted);
        var sought = await search.LookUp(form.Q);
        var (facets, all) = await search.Count(offers, sought, form, options.Value.CountedResults);
        if (facets.Total == 0)
        {
            var near = await new NearSearch(db, search, now, HttpContext.RequestAborted).Find(form, sought);
            return View("BrowseOffers", new BrowseOffersPage(form, category, shopName, facets, [], null, near));
        }
        var after = OfferCursor.Parse(form.After);
        var found = all is not null
            ? await search.Page(all, form.Order, after, PageSize + 1)
            : await search.Page(offers.InPlace(form), sought, form.Order, after, PageSize + 1);
        var next = found.Count > PageSize ? found[PageSize - 1].Cursor(form.Order) : (OfferCursor?)null;
        return View("BrowseOffers", new BrowseOffersPage(form, category, shopName, facets, [.. found.Take(PageSize).Select(f => f.Card)], next, null)
        {
            More = form.After is null && found.Count < MoreOffers.Few
                ? await MoreOffers.Find(db, category ?? Category.Find(facets.Categories.OrderByDescending(c => c.Value).FirstOrDefault().Key ?? ""), [.. found.Select(f => f.Card.Id)], now) : null,
        });
    }
}

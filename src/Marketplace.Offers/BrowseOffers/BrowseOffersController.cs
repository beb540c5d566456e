using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Marketplace.Search;
using Marketplace.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.BrowseOffers;

[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class BrowseOffersController(OffersDbContext db) : Controller
{
    private const int PageSize = 24;
    private const int MostWords = 6;
    private const decimal MostMoney = 10_000_000;

    [HttpGet("/offers")]
    public async Task<IActionResult> Get([FromQuery] BrowseOffersForm form)
    {
        var category = Category.Find(form.Category);
        if (category is null && form.Category.Length > 0) return NotFound();
        var found = Filter(db.Offers.AsNoTracking(), form);
        string? shopName = null;
        if (form.Shop.Length > 0)
        {
            var shop = await db.Sellers.Where(s => s.Shop == form.Shop).Select(s => new { s.SellerId, s.Name }).SingleOrDefaultAsync();
            if (shop is null) return NotFound();
            shopName = shop.Name;
            found = found.Where(o => o.SellerId == shop.SellerId);
        }
        var words = db.Words.Select(w => new WordEntry { Word = w.Word, Id = w.OfferId });
        long? newestBefore = form.Sort is BrowseOffersForm.PriceAscending or BrowseOffersForm.PriceDescending or BrowseOffersForm.BestRated ? null : form.Cursor?.Id ?? long.MaxValue;
        var offers = await Sort(found, form).Find(words, Words.Asked(MostWords, form.Q), PageSize + 1, OfferCard.Of, newestBefore, cancel: HttpContext.RequestAborted);
        var last = offers.Count > PageSize ? offers[PageSize - 1] : null;
        return View("BrowseOffers", new BrowseOffersPage(form, category, shopName, [.. offers.Take(PageSize)], last));
    }

    private static IQueryable<Offer> Filter(IQueryable<Offer> found, BrowseOffersForm form)
    {
        if (form.Category.Length > 0) found = found.Where(o => o.Category == form.Category);
        if (form.Kind is { } kind) found = found.Where(o => o.Kind == kind);
        if (form.Country.Length > 0) found = found.Where(o => o.Country == form.Country);
        // Adding 0 keeps the price index out of use when another column sorts: otherwise every row in the range would be sorted.
        var byPrice = form.Sort is BrowseOffersForm.PriceAscending or BrowseOffersForm.PriceDescending;
        if (Cents(form.From) is { } from) found = byPrice ? found.Where(o => o.EuroCents >= from) : found.Where(o => o.EuroCents + 0 >= from);
        if (Cents(form.To) is { } to) found = byPrice ? found.Where(o => o.EuroCents <= to) : found.Where(o => o.EuroCents + 0 <= to);
        if (form.Score is > 0 and <= 5) found = found.Where(o => o.Score >= (long)(form.Score * 100));
        return found;
    }

    /// <summary>Continues after the cursor. The first comparison is redundant: it lets the index seek.</summary>
    private static IOrderedQueryable<Offer> Sort(IQueryable<Offer> found, BrowseOffersForm form)
    {
        var ((place, id), goesOn) = (form.Cursor ?? (0, 0), form.Cursor is not null);
        return form.Sort switch
        {
            BrowseOffersForm.PriceAscending => (goesOn ? found.Where(o => o.EuroCents >= place && (o.EuroCents > place || o.Id > id)) : found)
                .OrderBy(o => o.EuroCents).ThenBy(o => o.Id),
            BrowseOffersForm.PriceDescending => (goesOn ? found.Where(o => o.EuroCents <= place && (o.EuroCents < place || o.Id < id)) : found)
                .OrderByDescending(o => o.EuroCents).ThenByDescending(o => o.Id),
            BrowseOffersForm.BestRated => (goesOn ? found.Where(o => o.Rank <= place && (o.Rank < place || o.Id < id)) : found)
                .OrderByDescending(o => o.Rank).ThenByDescending(o => o.Id),
            _ => (goesOn ? found.Where(o => o.Id < id) : found).OrderByDescending(o => o.Id),
        };
    }

    private static long? Cents(decimal? money) => money is > 0 and <= MostMoney ? (long)(money * 100) : null;
}

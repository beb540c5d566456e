using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.OfferFiles;
using Marketplace.Offers.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.ExportOffers;

/// <summary>A seller's offers as CSV, oldest first, read a batch at a time.</summary>
internal sealed class ExportOffersController(OffersDbContext db, TimeProvider clock) : Controller
{
    private const int Batch = 1000;

    [HttpGet("/shop/offers/download")]
    public async Task<IActionResult> Get()
    {
        if (User.Shop is null) return Redirect("/shop/opening");
        var file = new MemoryStream();
        await OfferFile.Write(file, Offers(User.Id, clock.GetUtcNow().UtcDateTime), HttpContext.RequestAborted);
        file.Position = 0;
        return File(file, "text/csv; charset=utf-8", "offers.csv");
    }

    /// <summary>A file with the columns alone, to be filled in.</summary>
    [HttpGet("/shop/offers/empty-file")]
    public async Task<IActionResult> GetEmpty()
    {
        var file = new MemoryStream();
        await OfferFile.Write(file, AsyncEnumerable.Empty<OfferInFile>(), HttpContext.RequestAborted);
        file.Position = 0;
        return File(file, "text/csv; charset=utf-8", "offers.csv");
    }

    private async IAsyncEnumerable<OfferInFile> Offers(long seller, DateTime now)
    {
        for (var (last, read) = (0L, Batch); read == Batch;)
        {
            var from = last;
            var batch = await db.Offers.Where(o => o.SellerId == seller && o.Id > from).OrderBy(o => o.Id).Take(Batch)
                .Select(o => new OfferInFile(
                    o.Id, o.Kind, o.Title, o.Description, o.Category, o.Price, o.Currency, o.Stock, o.HoursToStart, o.HoursToDeliver, o.ShippingMin, o.ShippingMax, o.Exemption,
                    o.OwnPausedUntil > now)).ToListAsync();
            foreach (var offer in batch) yield return offer;
            (last, read) = (batch.LastOrDefault()?.Id ?? last, batch.Count);
        }
    }
}

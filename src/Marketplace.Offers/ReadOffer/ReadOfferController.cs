using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.ReadOffer;

[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class ReadOfferController(OffersDbContext db) : Controller
{
    [HttpGet("/offers/{number:number}/{slug?}")]
    public async Task<IActionResult> Get(Number number)
    {
        var offer = await db.Offers.AsNoTracking().Where(o => o.Id == number.Id)
            .Select(o => new OfferCopy(o.SellerId, o.Shop, o.ShopName, o.Kind, o.Title, o.Description, o.Category,
                new Money(o.Price, o.Currency), o.Stock, o.HoursToStart, o.HoursToDeliver, o.ListedAt, new Score(o.Stars, o.Reviews),
                o.Pictures.OrderBy(p => p.Position).Select(p => new PictureCopy(p.Id, p.Width, p.Height)).ToList()))
            .SingleOrDefaultAsync();
        if (offer is null) return NotFound();
        var seller = await db.Sellers.AsNoTracking().SingleAsync(s => s.SellerId == offer.SellerId);
        var timings = await db.Timings.AsNoTracking().Where(t => t.OfferId == number.Id).ToListAsync();
        return View("ReadOffer", new ReadOfferPage(
            number, offer, new Score(seller.Stars, seller.Reviews), Timing.Typical(timings, Measure.Start),
            Timing.Typical(timings, Measure.Answer), offer.SellerId == User.Id));
    }
}

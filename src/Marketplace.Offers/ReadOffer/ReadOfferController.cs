using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Offers.CompareTimes;
using Marketplace.Offers.Domain;
using Marketplace.Offers.KeepFavourites;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Marketplace.Offers.ShowPicture;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.ReadOffer;

[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class ReadOfferController(OffersDbContext db, TimeProvider clock, Hearts hearts) : Controller
{
    private static readonly Func<OffersDbContext, long, DateTime, Task<OfferCopy?>> OfferOf = EF.CompileAsyncQuery((OffersDbContext db, long id, DateTime now) =>
        db.Offers.AsNoTracking().Where(o => o.Id == id)
            .Select(o => new OfferCopy(o.SellerId, o.Shop, o.ShopName, o.Kind, o.Title, o.Description, o.Category, o.Country,
                new Money(o.Price, o.Currency), o.Stock, o.HoursToStart, o.HoursToDeliver + (o.ExtraUntil > now ? o.ExtraHours : 0),
                o.PausedUntil > now ? o.PausedUntil : null, o.ListedAt, new Score(o.Stars, o.Reviews),
                o.Pictures.OrderBy(p => p.Position).Select(p => new GalleryPicture(p.Id, p.Width, p.Height)).ToList(), o.ShippingMin, o.ShippingMax, o.Exemption))
            .SingleOrDefault());

    private static readonly Func<OffersDbContext, long, Task<SellerCopy>> SellerOf = EF.CompileAsyncQuery((OffersDbContext db, long id) =>
        db.Sellers.AsNoTracking().Single(s => s.SellerId == id));

    private static readonly Func<OffersDbContext, long, IAsyncEnumerable<Timing>> TimingsOf = EF.CompileAsyncQuery((OffersDbContext db, long id) =>
        db.Timings.AsNoTracking().Where(t => t.OfferId == id));

    [HttpGet("/offers/{number:number}/{slug?}")]
    public async Task<IActionResult> Get(Number number)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var offer = await OfferOf(db, number.Id, now);
        if (offer is null) return NotFound();
        var seller = await SellerOf(db, offer.SellerId);
        var times = new OfferTimes(offer.Kind, offer.HoursToStart, offer.HoursToDeliver, offer.ShippingMin, offer.ShippingMax, offer.Country, await TimingsOf(db, number.Id).ToListAsync());
        var tells = await hearts.TellsOf(User.Id, number.Id);
        return View("ReadOffer", new ReadOfferPage(
            number, offer, new Score(seller.Stars, seller.Reviews), times, offer.SellerId == User.Id, seller.Logo,
            now.AddHours(offer.HoursToStart + offer.HoursToDeliver), tells is not null, tells is true)
        { HasOffers = offer.PausedUntil is null || await db.Offers.OnSale(now).AnyAsync(o => o.SellerId == offer.SellerId) });
    }
}

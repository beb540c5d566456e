using Marketplace.Contracts;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Parts;

internal sealed record SellerPartPage(string Shop, IReadOnlyList<OfferCard> Offers);

internal sealed class SellerPart(OffersDbContext db, TimeProvider clock) : ViewComponent
{
    private const int Newest = 6;

    private static readonly Func<OffersDbContext, long, DateTime, IAsyncEnumerable<OfferCard>> NewestOf = EF.CompileAsyncQuery((OffersDbContext db, long seller, DateTime now) =>
        db.Offers.AsNoTracking().Where(o => o.PausedUntil == null || o.PausedUntil <= now).Where(o => o.SellerId == seller).OrderByDescending(o => o.Id).Take(Newest).Select(OfferCard.Of));

    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var offers = await NewestOf(db, subject.SellerId, clock.GetUtcNow().UtcDateTime).ToListAsync();
        return offers.Count == 0 ? Content("") : View("/Parts/OffersOfSeller.cshtml", new SellerPartPage(subject.Shop, offers));
    }
}

using Marketplace.Contracts;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Parts;

/// <summary>The offers that a seller has paused, those that come back last first; or that all are.</summary>
internal sealed class PausedPart(OffersDbContext db, TimeProvider clock) : ViewComponent
{
    private const int Most = 5;

    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var (seller, now) = (subject.SellerId, clock.GetUtcNow().UtcDateTime);
        if (await db.Sellers.Where(s => s.SellerId == seller && s.OfflineUntil > now).Select(s => s.OfflineUntil).SingleOrDefaultAsync() is { } offline) return View("/PauseOffers/_Offline.cshtml", (offline, (string?)"/shop"));
        var offers = await db.Offers.AsNoTracking().Where(o => o.SellerId == seller && o.PausedUntil > now && o.PausedUntil != Offer.Held)
            .OrderByDescending(o => o.PausedUntil).Take(Most).Select(OfferCard.Of).ToListAsync();
        return offers.Count == 0 ? Content("") : View("/Parts/Paused.cshtml", offers);
    }
}

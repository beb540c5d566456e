using Marketplace.Contracts;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Parts;

internal sealed record OtherOffers(string Shop, IReadOnlyList<OfferCard> OfSeller, IReadOnlyList<OfferCard> Similar);

/// <summary>Below an offer: others of its seller, and the best rated of its category by other sellers, without those whose standing is red.</summary>
internal sealed class OtherOffersPart(OffersDbContext db, TimeProvider clock) : ViewComponent
{
    private const int Most = 4;

    private static readonly Func<OffersDbContext, long, long, DateTime, IAsyncEnumerable<OfferCard>> OfSeller = EF.CompileAsyncQuery(
        (OffersDbContext db, long seller, long offer, DateTime now) => db.Offers.AsNoTracking()
            .Where(o => o.PausedUntil == null || o.PausedUntil <= now).Where(o => o.SellerId == seller && o.Id != offer)
            .OrderByDescending(o => o.Id).Take(Most).Select(OfferCard.Of));

    /// <summary>Of the offer's category by other sellers.</summary>
    internal static readonly Func<OffersDbContext, long, long, DateTime, IAsyncEnumerable<OfferCard>> Similar = EF.CompileAsyncQuery(
        (OffersDbContext db, long seller, long offer, DateTime now) => db.Offers.AsNoTracking().Where(o => o.PausedUntil == null || o.PausedUntil <= now)
            .Where(o => o.Category == db.Offers.Where(shown => shown.Id == offer).Select(shown => shown.Category).First() && o.SellerId != seller && !o.IsBarred)
            .OrderByDescending(o => o.Rank).ThenByDescending(o => o.Id).Take(Most).Select(OfferCard.Of));

    public async Task<IViewComponentResult> InvokeAsync(OfferPlace subject)
    {
        var (seller, offer) = (subject.SellerId, subject.OfferId);
        var now = clock.GetUtcNow().UtcDateTime;
        return View("/Parts/OtherOffers.cshtml", new OtherOffers(
            subject.Shop, await OfSeller(db, seller, offer, now).ToListAsync(), await Similar(db, seller, offer, now).ToListAsync()));
    }
}

using Marketplace.Contracts;
using Marketplace.Offers.Domain;
using Marketplace.Offers.MatchOffers;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Parts;

internal sealed record HomeOffers(IReadOnlyList<OfferCard> BestRated, IReadOnlyList<OfferCard> Newest);

internal sealed class HomePart(OffersDbContext db) : ViewComponent
{
    private const int Rated = 4, Newest = 8;

    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        var offers = db.Offers.AsNoTracking();
        // More than are shown, because those without reviews or stock are left out.
        var rated = await offers.Sorted(OfferSort.BestRated, null).Take(3 * Rated).Select(OfferCard.Of).ToListAsync();
        var best = rated.Where(o => o.Reviews > 0 && o.Stock != 0).Take(Rated).OrderByDescending(o => o.Score.Mean).ThenByDescending(o => o.Reviews).ToList();
        var newest = await offers.Sorted(OfferSort.Newest, null).Take(Newest + Rated).Select(OfferCard.Of).ToListAsync();
        return View("/Parts/OffersAtHome.cshtml", new HomeOffers(best, [.. newest.ExceptBy(best.Select(o => o.Id), o => o.Id).Take(Newest)]));
    }
}

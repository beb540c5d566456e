using Marketplace.Contracts;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Parts;

internal sealed class HomePart(OffersDbContext db) : ViewComponent
{
    private const int Newest = 12;

    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        var offers = await db.Offers.AsNoTracking().OrderByDescending(o => o.Id).Take(Newest).Select(OfferCard.Of).ToListAsync();
        return View("/Parts/OffersAtHome.cshtml", offers);
    }
}

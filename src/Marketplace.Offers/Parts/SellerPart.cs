using Marketplace.Contracts;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Parts;

internal sealed record SellerPartPage(string Shop, IReadOnlyList<OfferCard> Offers);

internal sealed class SellerPart(OffersDbContext db) : ViewComponent
{
    private const int Newest = 6;

    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var offers = await db.Offers.AsNoTracking().Where(o => o.SellerId == subject.SellerId)
            .OrderByDescending(o => o.Id).Take(Newest).Select(OfferCard.Of).ToListAsync();
        return offers.Count == 0 ? Content("") : View("/Parts/OffersOfSeller.cshtml", new SellerPartPage(subject.Shop, offers));
    }
}

using Marketplace.Contracts;
using Marketplace.Offers.Persistence;
using Marketplace.Offers.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Parts;

/// <summary>A seller's newest offers that are sold out.</summary>
internal sealed class SoldOutPart(OffersDbContext db) : ViewComponent
{
    private const int Most = 5;

    /// <summary>A seller may have thousands of offers; only the newest are looked through.</summary>
    private const int Newest = 200;

    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var seller = subject.SellerId;
        var offers = await db.Offers.AsNoTracking().Where(o => o.SellerId == seller).OrderByDescending(o => o.Id).Take(Newest)
            .Where(o => o.Stock == 0).OrderByDescending(o => o.Id).Take(Most).Select(OfferCard.Of).ToListAsync();
        return offers.Count == 0 ? Content("") : View("/Parts/SoldOut.cshtml", offers);
    }
}

using Marketplace.Contracts;
using Marketplace.Offers.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Parts;

/// <summary>What a seller can do while nothing waits: list the first offer, or look at the offers.</summary>
internal sealed class IdlePart(OffersDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var seller = subject.SellerId;
        return View("/Parts/Idle.cshtml", await db.Offers.AnyAsync(o => o.SellerId == seller));
    }
}

using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Offers.Domain;
using Marketplace.Offers.KeepFavourites;
using Marketplace.Offers.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Offers.Parts;

/// <summary>The heart on a seller's page; not on one's own.</summary>
internal sealed class FavouriteSellerPart(OffersDbContext db, Hearts hearts) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var (seller, me) = (subject.SellerId, UserClaimsPrincipal.Id);
        if (seller == me) return Content("");
        var name = await db.Sellers.Where(s => s.SellerId == seller).Select(s => s.Name).SingleOrDefaultAsync();
        if (name is null) return Content("");
        var isKept = (await hearts.Among(me, FavouriteKind.Seller, [seller])).Count > 0;
        return View("/KeepFavourites/_Heart.cshtml", new Heart($"/sellers/{subject.Shop}", new Number(seller), name, isKept));
    }
}

using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.Parts;

/// <summary>Mutes the seller of a shop's page; not for visitors, and not on one's own.</summary>
internal sealed class MuteSellerPart(NoticesDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(SellerPlace subject)
    {
        var (seller, me) = (subject.SellerId, UserClaimsPrincipal.Id);
        if (me == 0 || seller == me) return Content("");
        var menu = await db.Shops.Where(s => s.SellerId == seller)
            .Select(s => new MuteMenu(s.Shop, s.Name, db.Mutes.Any(m => m.AccountId == me && m.SellerId == seller), "/sellers/" + s.Shop)).SingleOrDefaultAsync();
        return menu is null ? Content("") : View("/Parts/MuteMenu.cshtml", menu);
    }
}

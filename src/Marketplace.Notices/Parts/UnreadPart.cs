using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Marketplace.Notices.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Notices.Parts;

internal sealed class UnreadPart(NoticesDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        var me = UserClaimsPrincipal.Id;
        if (me == 0) return Content("");
        return View("/Parts/Unread.cshtml", await db.Recipients.Where(r => r.Id == me).Select(r => r.Unread).SingleOrDefaultAsync());
    }
}

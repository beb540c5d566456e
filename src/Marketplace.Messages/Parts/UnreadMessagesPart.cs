using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Marketplace.Messages.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Messages.Parts;

internal sealed class UnreadMessagesPart(MessagesDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(HomePlace subject)
    {
        var me = UserClaimsPrincipal.Id;
        if (me == 0) return Content("");
        return View("/Parts/UnreadMessages.cshtml", await db.Totals.Where(t => t.PersonId == me).Select(t => t.Unread).SingleOrDefaultAsync());
    }
}
